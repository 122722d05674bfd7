"""How foreign logs come in and our own goes out on the command line. Imports nothing heavy."""

from __future__ import annotations

import argparse


def log(actions: argparse._SubParsersAction, shared: argparse.ArgumentParser) -> None:  # type: ignore[type-arg]
    importing = actions.add_parser(
        "import", help="đưa nhật ký của nơi khác vào văn phòng tập dượt", parents=[shared]
    )
    importing.add_argument("file", metavar="TỆP.csv|.csv.gz")
    importing.add_argument("--mapping", required=True, metavar="TÊN|TỆP.toml", help="cột nào là gì")
    export = actions.add_parser("export", help="xuất sổ cái thành nhật ký sự kiện", parents=[shared])
    form = export.add_mutually_exclusive_group(required=True)
    form.add_argument("--xes", dest="form", action="store_const", const="xes", help="XES (IEEE 1849-2016)")
    form.add_argument("--csv", dest="form", action="store_const", const="csv")
    export.add_argument("-o", "--output", required=True, metavar="F.xes|F.csv")
    export.add_argument("--with-names", action="store_true", help="tên thật; cần lãnh đạo hoặc quản trị")
