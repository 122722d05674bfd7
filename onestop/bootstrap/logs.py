"""What ``onestop log`` reads and writes: mappings, foreign logs, and whose home may hold one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.catalog.mappings import load_mapping
from onestop.documents.log_files import write_csv, write_xes
from onestop.documents.log_reader import LogFile, read_log
from onestop.domain.errors import Refused
from onestop.resources import resource_folder
from onestop.whole_file import writing_whole

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.application.logs.mapping import LogMapping
    from onestop.application.logs.traces import Trace
    from onestop.cli.program import Opened


class FileLogPost:
    """See `onestop.cli.program_logs.LogPost`."""

    def mapping(self, asked: str) -> LogMapping:
        return load_mapping(resource_folder() / "mappings", asked)

    def read(self, content: bytes) -> LogFile:
        return read_log(content)

    def practice_desk(self, opened: Opened) -> Desk:
        from onestop.bootstrap.opening import OpenHome
        from onestop.sync import membership

        assert isinstance(opened, OpenHome), "opened by the program"
        if opened.desk.practice:
            return opened.desk
        member = membership.read(opened.folder.root)
        if opened.ledger.is_in_real_use() or (member is not None and member.joined):
            raise Refused("log_in_real_office", field="home")
        opened.ledger.practise()
        return replace(opened.desk, practice=True)

    def write(self, traces: Iterable[Trace], form: str, path: Path) -> Path:
        with writing_whole(path) as out:
            if form == "xes":
                write_xes(traces, out)
            else:
                write_csv(traces, out)
        return path
