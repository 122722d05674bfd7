"""The built program's first line: PyInstaller wants a script, not a package."""

from onestop.__main__ import main

raise SystemExit(main())
