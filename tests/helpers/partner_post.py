"""Letters to partner agencies without files: what was asked to be written is remembered, trouble can be made."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused

if TYPE_CHECKING:
    from onestop.application.partner_files import PartnerLetter, PartnerRequest


@dataclass
class FakePost:
    """`written` are the letters by their path; `full` is what the next folder raises, `torn` what the next file does."""

    written: dict[Path, bytes] = field(default_factory=dict)
    full: Exception | None = None
    torn: Exception | None = None
    folder: Path = Path()

    def of(self, folder: Path) -> FakePost:
        self.folder = folder
        return self

    def must_be_free(self, letter: PartnerLetter) -> None:
        if self.full is not None:
            raise self.full

    def __call__(self, request: PartnerRequest) -> tuple[Path, Path]:
        if self.torn is not None:
            raise self.torn
        path = self.folder / f"{request.stem}.json"
        self.written[path] = request.letter
        return path, path.with_suffix(".pdf")

    def read(self, path: Path) -> bytes:
        if path not in self.written:
            raise Refused("letter_missing", field="letter", file=path.name)
        return self.written[path]


@dataclass
class FakeFolder:
    """`trouble` is raised where it should be remembered."""

    folder: str = ""
    trouble: Exception | None = None

    def read(self) -> str:
        return self.folder

    def keep(self, folder: str) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.folder = folder
