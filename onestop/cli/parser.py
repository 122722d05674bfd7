"""The commands and their options, as in the public interface. Building the parser imports nothing heavy."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from onestop import __version__
from onestop.cli import parser_logs, parser_reports

ACTIONS = (
    *("hand-over", "accept", "forward", "rework", "reassign", "supplement", "resume", "pay-request", "paid"),
    *("ask-partner", "partner-answered", "partner-late", "apologise", "refuse", "ask-withdraw"),
    *("drop-withdrawal", "stop", "ready", "return", "correct", "undo"),
)
FORMS = ("receipt", "supplement", "refusal", "apology", "stop", "control", "transfer", "return")


class _Parser(argparse.ArgumentParser):
    """Wrong usage ends with status 2, and says so in one line on standard error."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        parsed = super().parse_args(args, namespace)
        lacking = _lacking(parsed)
        if lacking:
            self.error(lacking)
        return parsed


def build_parser() -> argparse.ArgumentParser:
    shared = _Parser(add_help=False)
    group = shared.add_argument_group("chung")
    group.add_argument(
        "--home", default=argparse.SUPPRESS, help="thư mục dữ liệu; tự tạo ở lần dùng đầu tiên"
    )
    group.add_argument(
        "--as-of", metavar="T", default=argparse.SUPPRESS, help="đặt đồng hồ, chỉ khi tập dượt"
    )
    group.add_argument("--by", metavar="LOGIN", default=argparse.SUPPRESS, help="người thực hiện")
    group.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="kết quả là JSON")

    parser = _Parser(
        prog="onestop", description="Một cửa: tiếp nhận hồ sơ và hẹn trả kết quả.", parents=[shared]
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--sample", action="store_true", help="mở văn phòng mẫu trong thư mục dùng một lần")
    commands = parser.add_subparsers(dest="command", metavar="LỆNH", parser_class=_Parser)

    def command(name: str, words: str) -> _Parser:
        return commands.add_parser(name, help=words, description=words, parents=[shared])

    _deadline(command("deadline", "tính một hạn trả, hoặc cả một tệp"))
    _procedure(command("procedure", "danh mục thủ tục"), shared)
    receive = command("receive", "tiếp nhận một hồ sơ từ tệp JSON")
    receive.add_argument("--file", required=True, metavar="F.json", help="- là đầu vào chuẩn")
    receive.add_argument(
        "--clock-reason", default="", metavar="LÝ DO", help="vì sao đồng hồ đúng, khi chương trình nghi ngờ"
    )
    slip = command("slip", "in phiếu ra tệp PDF và ghi nhật ký in")
    slip.add_argument("code", metavar="MÃ")
    slip.add_argument("--form", choices=FORMS, default="receipt")
    slip.add_argument("--lang", choices=("vi", "vi-en", "vi-ja"), default="vi")
    slip.add_argument("--reason", default="", help="lý do in lại")
    slip.add_argument("--round", type=int, default=0, metavar="LẦN", help="lần yêu cầu; 0: lần cuối")
    slip.add_argument("--agency", default="", metavar="MÃ", help="transfer: phiếu gửi cơ quan nào")
    slip.add_argument("-o", "--output", required=True, metavar="F.pdf")
    _act(command("act", "ghi một việc trên đường đi của hồ sơ"))
    _substitute(command("substitute", "người làm thay khi vắng"))
    _partner(command("partner", "gửi cơ quan phối hợp và nhận trả lời bằng tệp"), shared)
    _sheet(
        command("sheet", "danh sách trên giấy A4: việc trong ngày, bàn giao, gửi bưu chính, chưa ai nhận"),
        shared,
    )
    command("show", "xem một hồ sơ").add_argument("code", metavar="MÃ")
    _list(command("list", "danh sách hồ sơ"))
    search = command("search", "tìm hồ sơ, như Ctrl+K: chữ, một phần của mã hay số, và trường:giá trị")
    fields = 'ma: dn:"đồng nai" tt: han:<3 nguoi: don-vi: kenh: linhvuc: nhan:2017-01 xong: mst: sdt: quahan tamdung dangmo'
    search.add_argument("text", nargs="+", metavar="CHỮ", help=f"chữ có dấu hay không, và {fields}")
    search.add_argument("--limit", type=_positive, default=50)
    _register(command("register", "sổ theo dõi"), shared)
    parser_reports.report(command("report", "báo cáo"), shared)
    logs = command("log", "nhật ký sự kiện").add_subparsers(
        dest="action", required=True, parser_class=_Parser
    )
    parser_logs.log(logs, shared)
    ledger = command("ledger", "sổ cái").add_subparsers(dest="action", required=True, parser_class=_Parser)
    ledger.add_parser("verify", help="kiểm tra chuỗi, mã băm và kết quả gộp", parents=[shared])
    _shared(command("shared", "sổ chung trên máy chủ"), shared)
    _join(command("join", "cho máy này vào sổ chung"))
    _sync(command("sync", "trao đổi với sổ chung, hoặc xem đang thế nào"))
    _anomalies(command("anomalies", "việc bất thường giữa các quầy"), shared)
    command("rebuild", "dựng lại mọi bảng từ sổ cái")
    command("self-test", "kiểm tra những gì chương trình cần")
    tour = command("tour", "đi hết một ngày làm việc ở văn phòng mẫu")
    tour.add_argument("--out", required=True, metavar="THƯ_MỤC")
    return parser


def _lacking(arguments: argparse.Namespace) -> str:
    """What argparse cannot ask for itself, as a line; empty when nothing lacks."""
    if arguments.command == "deadline" and arguments.batch is None:
        named = {"--received": arguments.received, "--amount": arguments.amount, "--unit": arguments.unit}
        lacking = [name for name, value in named.items() if value is None]
        if lacking:
            return "cần " + ", ".join(lacking) + " (hoặc --batch)"
    if arguments.command == "slip" and arguments.agency:
        if arguments.form != "transfer":
            return "--agency chỉ dùng với --form transfer"
        if arguments.round:
            return "chỉ ghi --agency hoặc --round"
    if arguments.command == "sync":
        if arguments.trust and arguments.bundle is None:
            return "--trust chỉ dùng với --bundle"
        if arguments.action and (arguments.once or arguments.bundle is not None):
            return "status chỉ đi với --ask"
        if arguments.ask and not arguments.action:
            return "--ask chỉ dùng với status"
    if arguments.command in ("report", "register") and (lacks := parser_reports.lacking(arguments)):
        return lacks
    return "--home trống" if getattr(arguments, "home", None) == "" else ""


def _deadline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--received", metavar="T", help="thời điểm nhận, ví dụ 2017-01-24T09:00")
    parser.add_argument("--amount", metavar="N")
    parser.add_argument("--unit", choices=("working_day", "calendar_day", "month", "working_hour"))
    parser.add_argument("--pause", action="append", default=[], metavar="P/R/restart|resume")
    parser.add_argument("--explain", action="store_true", help="kể từng ngày")
    parser.add_argument("--batch", metavar="TỆP.csv", help="cột received_at, amount, unit, pauses")


def _procedure(parser: argparse.ArgumentParser, shared: _Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, parser_class=_Parser)
    listing = actions.add_parser("list", parents=[shared])
    listing.add_argument("--on", metavar="NGÀY")
    show = actions.add_parser("show", parents=[shared])
    show.add_argument("id", metavar="MÃ")
    show.add_argument("--on", metavar="NGÀY")
    actions.add_parser("check", parents=[shared])


def _act(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="MÃ")
    parser.add_argument("action", choices=ACTIONS, metavar="VIỆC", help=", ".join(ACTIONS))
    parser.add_argument("--at", default="", metavar="T", help="thời điểm có giá trị, ví dụ 2017-01-24T09:00")
    parser.add_argument("--reason", default="", help="lý do, ý kiến, số văn bản")
    parser.add_argument(
        "--to", default="", metavar="LOGIN", help="người nhận (return: tên người nhận kết quả)"
    )
    parser.add_argument(
        "--items", default="", metavar="…;…", help="giấy tờ cần bổ sung; resume: số thứ tự đã nhận"
    )
    parser.add_argument("--until", default="", metavar="NGÀY", help="hạn bổ sung")
    parser.add_argument("--amount", default="", metavar="N", help="số tiền, đồng")
    parser.add_argument("--document", default="", metavar="SỐ", help="số biên lai")
    parser.add_argument("--agency", default="", metavar="MÃ", help="cơ quan phối hợp, ví dụ SXD")
    parser.add_argument("--within", default="", metavar="GIỜ", help="số giờ làm việc để trả lời")
    parser.add_argument("--new-due", default="", metavar="T", help="ngày hẹn mới")
    parser.add_argument("--to-step", default="", metavar="N", help="rework: bước trả về")
    parser.add_argument("--where-to", default="", metavar="NƠI", help="refuse: nộp ở đâu thay")
    parser.add_argument("--basis", default="", help="stop: căn cứ")
    parser.add_argument("--result", default="", help="ready: số, tên kết quả")
    parser.add_argument("--how", default="", metavar="counter|post|online", help="return: cách trả")
    parser.add_argument("--paper", default="", help="return: giấy tờ của người nhận")
    parser.add_argument("--item-number", default="", metavar="SỐ", help="return: số hiệu bưu gửi")
    parser.add_argument(
        "--set", action="append", default=[], metavar="MỤC=GIÁ_TRỊ", help="correct: sửa một mục"
    )


def _partner(parser: argparse.ArgumentParser, shared: _Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, parser_class=_Parser)
    request = actions.add_parser("request", help="tệp và phiếu chuyển gửi cơ quan", parents=[shared])
    request.add_argument("code", metavar="MÃ")
    request.add_argument("--agency", required=True, metavar="MÃ", help="cơ quan đang được hỏi, ví dụ SXD")
    request.add_argument("-o", "--output", required=True, metavar="THƯ_MỤC")
    answer = actions.add_parser("answer", help="ghi trả lời từ tệp cơ quan gửi lại", parents=[shared])
    answer.add_argument("file", metavar="TỆP.json")


def _sheet(parser: argparse.ArgumentParser, shared: _Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, parser_class=_Parser)
    for name, words in (("hand-over", "bàn giao cho một đơn vị"), ("post", "gửi bưu chính trong ngày")):
        listing = actions.add_parser(name, help=words, parents=[shared])
        listing.add_argument("--day", default="", metavar="NGÀY")
        listing.add_argument("-o", "--output", required=True, metavar="F.pdf")
        if name == "hand-over":
            listing.add_argument("--unit", required=True, metavar="ĐƠN_VỊ", help="mã đơn vị, ví dụ labour")
    unfetched = actions.add_parser("unfetched", help="kết quả chưa ai nhận", parents=[shared])
    unfetched.add_argument("--days", type=_positive, default=0, metavar="N", help="từ bao nhiêu ngày")
    unfetched.add_argument("-o", "--output", required=True, metavar="F.pdf")
    morning = actions.add_parser("morning", help="việc trong ngày", parents=[shared])
    morning.add_argument("-o", "--output", required=True, metavar="F.pdf|.xlsx")


def _substitute(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--for", dest="away", default="", metavar="LOGIN", help="người vắng")
    parser.add_argument("--substitute", default="", metavar="LOGIN", help="người làm thay; trống: thôi thay")
    parser.add_argument("--from", dest="first", default="", metavar="NGÀY")
    parser.add_argument("--to", dest="last", default="", metavar="NGÀY")
    parser.add_argument("--reason", default="")


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--status", action="append", default=[], metavar="1…10 hoặc tên")
    parser.add_argument("--overdue", action="store_true")
    parser.add_argument("--due-soon", action="store_true")
    parser.add_argument("--unit", default="")
    parser.add_argument("--limit", type=_positive, default=50)
    parser.add_argument("--after", default="", metavar="KHOÁ")


def _register(parser: argparse.ArgumentParser, shared: _Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, parser_class=_Parser)
    importing = actions.add_parser("import", parents=[shared])
    importing.add_argument("file", metavar="TỆP.csv|.xlsx")
    importing.add_argument("--good-rows", action="store_true", help="nhập các dòng không lỗi")
    parser_reports.register_export(actions, shared)


def _shared(parser: argparse.ArgumentParser, shared: _Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, parser_class=_Parser)
    init = actions.add_parser("init", help="tạo hoặc cập nhật bảng dùng chung", parents=[shared])
    init.add_argument("url", metavar="ĐỊA_CHỈ", help="postgresql://chủ:mật_khẩu@máy_chủ/cơ_sở_dữ_liệu")


def _join(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", metavar="ĐỊA_CHỈ", help="postgresql://tên:mật_khẩu@máy_chủ/cơ_sở_dữ_liệu")
    parser.add_argument("--station", required=True, metavar="TÊN", help="tên quầy, ví dụ “Quầy 1”")
    parser.add_argument(
        "--keeper",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="giữ hộ sổ của quầy khác; mặc định: quầy đầu tiên của cơ quan",
    )
    parser.add_argument("--poll", action="store_true", help="chỉ hỏi định kỳ, không chờ máy chủ báo")
    parser.add_argument("--again", action="store_true", help="bỏ sổ chung cũ, hoặc nối lại từ đầu")
    parser.add_argument("--new-agency", action="store_true", help="thêm cơ quan này vào máy chủ")


def _sync(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=("status", ""), default="", metavar="status")
    parser.add_argument(
        "--once", action="store_true", help="một lượt rồi thôi; không có: tiếp tục đến Ctrl+C"
    )
    parser.add_argument("--bundle", metavar="TỆP", help="trao đổi qua tệp mang theo thay cho máy chủ")
    parser.add_argument("--trust", default="", metavar="DẤU", help="tin quầy lạ trên tệp mang dấu này")
    parser.add_argument("--ask", action="store_true", help="status: hỏi cả máy chủ")


def _anomalies(parser: argparse.ArgumentParser, shared: _Parser) -> None:
    parser.add_argument("--all", action="store_true", help="kể cả việc đã xem xét")
    parser.add_argument("--limit", type=_positive, default=50)
    parser.add_argument("--after", default="", metavar="KHOÁ")
    actions = parser.add_subparsers(dest="action", parser_class=_Parser)
    parser.set_defaults(action="")  # without one it lists
    settle = actions.add_parser("settle", help="ghi cách giải quyết", parents=[shared])
    settle.add_argument("key", metavar="KHOÁ")
    settle.add_argument("--choice", required=True, metavar="CÁCH", help="một trong các cách đã liệt kê")
    settle.add_argument("--reason", default="", help="lý do")
    export = actions.add_parser("export", help="lưu tệp gửi người trông chương trình", parents=[shared])
    export.add_argument("key", metavar="KHOÁ")
    export.add_argument("-o", "--output", required=True, metavar="F.json")


def _positive(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 10_000:
        raise argparse.ArgumentTypeError("1 … 10000")
    return number
