"""How reports and the register are asked for on the command line: days or a period, and as known when."""

from __future__ import annotations

import argparse

PERIODS = ("month", "quarter", "half-year", "nine-months", "year")
_NUMBERED = ("month", "quarter")
PAPERS = (".pdf", ".xlsx")
BOOKS = (".csv", *PAPERS)
COUNTED = ("ii06a", "progress", "causes", "times")

_WORDS = {
    "ii06a": "biểu II.06a: tình hình, kết quả giải quyết",
    "progress": "điểm tiến độ giải quyết (QĐ 766/QĐ-TTg)",
    "causes": "quá hạn do đâu",
    "times": "thời gian giải quyết theo người, bộ phận, thủ tục",
}


def report(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, parser_class=type(parser))
    year = actions.add_parser("year", help="số liệu năm (theo lịch)", parents=[shared])
    year.add_argument("--year", type=int, required=True)
    year.add_argument("-o", "--output", metavar="F.pdf|F.xlsx")
    year.add_argument("--anyway", action="store_true", help="in cả khi số liệu không khớp")
    _known_at(year)
    for name in COUNTED:
        counted = actions.add_parser(name, help=_WORDS[name], parents=[shared])
        counted.add_argument("--from", dest="first", metavar="NGÀY")
        counted.add_argument("--to", dest="last", metavar="NGÀY", help="kể cả ngày này")
        counted.add_argument("--period", choices=PERIODS, help="kỳ báo cáo, thay cho --from và --to")
        counted.add_argument("--year", type=int)
        counted.add_argument("--number", type=int, help="tháng hay quý thứ mấy")
        _known_at(counted)
        counted.add_argument("-o", "--output", metavar="F.pdf|F.xlsx")
        if name != "causes":
            counted.add_argument("--lists", action="store_true", help="kể hồ sơ của từng con số")
        if name == "ii06a":
            counted.add_argument("--anyway", action="store_true", help="nhận cả khi số liệu không khớp")
            counted.add_argument("--diff", metavar="T2", help="khác gì so với khi biết đến lúc này")
    terms = actions.add_parser("terms", help="thủ tục đã rút ngắn thời hạn", parents=[shared])
    terms.add_argument("--on", metavar="NGÀY", help="mặc định: hôm nay")
    terms.add_argument("-o", "--output", metavar="F.pdf|F.xlsx")


def register_export(actions: argparse._SubParsersAction, shared: argparse.ArgumentParser) -> None:  # type: ignore[type-arg]
    export = actions.add_parser("export", help="sổ theo dõi hồ sơ của một năm", parents=[shared])
    export.add_argument("--year", type=int, required=True)
    export.add_argument("-o", "--output", required=True, metavar="F.xlsx|.csv|.pdf")
    _known_at(export)


def lacking(arguments: argparse.Namespace) -> str:
    """What argparse cannot ask for itself, as a line; empty when nothing lacks."""
    name, output = (arguments.command, arguments.action), getattr(arguments, "output", None)
    endings = _endings(arguments.command)
    if output is not None and not output.lower().endswith(endings):
        return f"-o là tệp {' hoặc '.join(filter(None, (', '.join(endings[:-1]), endings[-1])))}"
    if name[0] != "report" or name[1] not in COUNTED:
        return ""
    days = arguments.first is not None or arguments.last is not None
    if arguments.period is None:
        if arguments.number is not None or arguments.year is not None:
            return "--year và --number đi với --period"
        return "" if arguments.first and arguments.last else "cần --from và --to, hoặc --period và --year"
    if days:
        return "chỉ ghi --period, hoặc --from và --to"
    if arguments.year is None:
        return "--period cần --year"
    if (arguments.number is None) == (arguments.period in _NUMBERED):
        return "--period month và quarter cần --number; kỳ khác thì không"
    return ""


def _endings(command: str) -> tuple[str, ...]:
    return BOOKS if command == "register" else PAPERS


def _known_at(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--known-at", metavar="T", help="chỉ tính những gì đã ghi sổ đến lúc này")
