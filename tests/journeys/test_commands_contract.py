"""What every command keeps: where results and words go, how it ends, and whose data folder it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import open_home
from onestop.cli.texts import TROUBLES
from onestop.storage.home import LEDGER_NAME
from tests.helpers.book_desk import SAMPLE
from tests.helpers.commands import LABOUR, PRACTICE, Commands, Said, run
from tests.helpers.paper_checks import text_of

HOLD = """
import sys
from pathlib import Path
from onestop.storage.home import HomeLock
lock = HomeLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another_program(home: Path) -> Iterator[None]:
    """The folder's lock in the hands of another process, as an open window has it."""
    command = [sys.executable, "-c", HOLD, str(home)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None and holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        try:
            yield
        finally:
            holder.stdin.close()


def spawned(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "onestop", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_json_may_stand_before_or_after_the_command(desk: Commands) -> None:
    home = ["--home", str(desk.home)]
    before = run("--json", *home, "list")
    after = run("list", *home, "--json")
    assert before.json == after.json == {"dossiers": []}


def test_options_before_a_command_of_two_words_are_kept(desk: Commands) -> None:
    said = run("--json", "--home", str(desk.home), "--as-of", PRACTICE, "ledger", "verify")
    assert (said.status, said.json["ok"]) == (0, True)


def test_an_empty_home_is_wrong_usage_and_not_this_folder(tmp_path: Path) -> None:
    here = set(Path.cwd().iterdir())
    assert run("list", "--home", "").status == 2
    assert set(Path.cwd().iterdir()) == here


def test_a_home_is_made_and_filled_at_first_use(desk: Commands) -> None:
    assert not desk.home.exists()
    assert desk("list").json == {"dossiers": []}
    assert {each.name for each in desk.home.iterdir()} >= {"office.toml", "ledger.sqlite3", "slips"}


def test_results_go_to_standard_output_and_words_to_standard_error(desk: Commands) -> None:
    good, bad = desk("list"), desk("show", "0001")
    assert good.err == ""
    assert bad.status == 1
    assert set(bad.error) == {"code", "message", "field"}
    assert bad.error["code"] == "unknown_code"
    assert bad.err == bad.error["message"] + "\n"


def test_without_json_a_refusal_says_nothing_on_standard_output(desk: Commands) -> None:
    said = desk.text("show", "0001")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("Không có hồ sơ nào mang mã này.")


@pytest.mark.parametrize(
    "arguments",
    [
        ["never-heard-of"],
        ["list", "--limit", "0"],
        ["list", "--limit", "viele"],
        ["deadline"],
        ["deadline", "--received", PRACTICE, "--amount", "5"],
        ["deadline", "--received", PRACTICE, "--amount", "5", "--unit", "fortnight"],
        ["slip", "0001"],
        ["slip", "0001", "--form", "poem", "-o", "x.pdf"],
        ["receive"],
        ["register"],
        ["report", "year"],
        ["report", "year", "--year", "MMXVII"],
        ["report", "year", "--year", "2017", "-o", "year.docx"],
    ],
)
def test_wrong_usage_ends_with_two_and_makes_nothing(desk: Commands, arguments: list[str]) -> None:
    said = desk(*arguments)
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert not desk.home.exists()


def test_reading_works_beside_an_open_window_and_writing_says_why_not(desk: Commands, tmp_path: Path) -> None:
    code = desk.received()
    with held_by_another_program(desk.home):
        assert desk("show", code).json["code"] == code
        assert len(desk("list").json["dossiers"]) == 1
        assert len(desk("search", "dong nai").json["dossiers"]) == 1
        assert desk("report", "year", "--year", "2018").json["received"] == 1
        assert desk("ledger", "verify").json["ok"]
        for refused in (
            desk.receive(),
            desk("rebuild"),
            desk("slip", code, "-o", str(tmp_path / "slip.pdf")),
            desk("register", "import", __file__),
        ):
            assert refused.status == 3
            assert refused.error == {"code": "home_in_use", "message": TROUBLES["home_in_use"]}
    assert desk("rebuild").json["dossiers"] == 1
    assert not (tmp_path / "slip.pdf").exists()


def test_reading_beside_a_window_that_goes_on_receiving(desk: Commands) -> None:
    desk.received()
    with open_home(desk.home, as_of=datetime(2018, 12, 27, 9, 5)) as window:
        for serial in (2, 3):
            window.desk.receive(ReceiveDossier("LD-01", ApplicantEntry(name="Công ty Hai")))
            assert len(desk("list").json["dossiers"]) == serial
        assert desk.receive().error["code"] == "home_in_use"
    assert desk.receive().json["code"].endswith("-0004")


def test_the_clock_is_set_on_a_practice_office_for_good(desk: Commands) -> None:
    desk.received()
    own = desk.home / "office.toml"
    own.write_text(own.read_text("utf-8") + "\n# ours\n", "utf-8")
    assert desk("list").status == 0


@pytest.mark.parametrize("words", ["", "\n# ours\n"])
def test_the_clock_of_an_office_in_real_use_cannot_be_set(desk: Commands, words: str) -> None:
    """Whether or not its office file is still the standard one."""
    real = Commands(desk.home, as_of="")
    assert "BẢN TẬP HUẤN" not in paper_of(real.receive())
    own = desk.home / "office.toml"
    own.write_text(own.read_text("utf-8") + words, "utf-8")
    held = real.events()
    said = desk("list")
    assert (said.status, said.error["code"], said.error["field"]) == (1, "clock_is_real", "as_of")
    assert desk.receive().error["code"] == "clock_is_real"
    assert (real("list").status, real.events()) == (0, held)


def test_the_clock_may_be_set_before_real_use_and_then_it_is_practice_for_good(desk: Commands) -> None:
    real = Commands(desk.home, as_of="")
    assert real("list").status == 0
    assert (desk("list").status, real.events()) == (0, 1), "reading changes nothing"
    assert desk.receive(procedure="no such").status == 1
    assert real.events() == 1, "what is refused changes nothing"
    said = desk.receive()
    assert said.json["due_at"] == "2019-01-04T17:00"
    assert "BẢN TẬP HUẤN" in paper_of(said)
    verified = real("ledger", "verify").json
    assert (verified["ok"], verified["events"]) == (True, 4), "opened, made practice, received, printed"
    assert "BẢN TẬP HUẤN" in paper_of(real.receive())
    assert desk.receive().status == 0
    assert real("rebuild").status == 0
    assert real("ledger", "verify").json["ok"]


def test_a_book_of_the_past_is_no_real_use(desk: Commands, tmp_path: Path) -> None:
    real = Commands(desk.home, as_of="")
    assert real("register", "import", str(SAMPLE)).json["imported"] == 539
    events = real.events()
    assert desk("report", "year", "--year", "2017").json["received"] == 539
    assert real.events() == events
    assert real("slip", "170103-0001", "-o", str(tmp_path / "slip.pdf")).status == 0
    assert desk("report", "year", "--year", "2017").error["code"] == "clock_is_real"


def paper_of(said: Said) -> str:
    return text_of(Path(said.json["slip"]).read_bytes())


@pytest.mark.parametrize("lose", [lambda ledger: ledger.write_bytes(b""), lambda ledger: ledger.unlink()])
def test_a_lost_ledger_is_said_and_no_code_is_given_twice(
    desk: Commands, lose: Callable[[Path], object]
) -> None:
    desk.received()
    lose(desk.home / LEDGER_NAME)
    for command in (
        ("list",),
        ("show", "0001"),
        ("search", "a"),
        ("ledger", "verify"),
        ("rebuild",),
        ("report", "year", "--year", "2018"),
    ):
        said = desk(*command)
        assert (said.status, said.error["code"]) == (3, "ledger_lost")
        assert "sao lưu" in said.error["message"]
    assert desk.receive().error["code"] == "ledger_lost"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_the_clock_stays_inside_the_calendar(desk: Commands, moment: str) -> None:
    said = run("list", "--json", "--home", str(desk.home), "--as-of", moment)
    assert (said.status, said.error["code"], said.error["field"]) == (1, "date_out_of_range", "as_of")
    assert not desk.home.exists()


def test_somebody_nobody_knows_may_do_nothing(desk: Commands) -> None:
    said = desk.receive(by="nobody")
    assert (said.status, said.error["code"], said.error["field"]) == (1, "unknown_login", "by")
    assert "nobody" in said.error["message"]
    assert desk("list").json == {"dossiers": []}


def test_who_acts_stands_in_the_ledger(desk: Commands) -> None:
    code = desk.received()
    second = desk.receive(by="quantri")
    assert second.status == 0, second.err
    assert {event["by"] for event in desk("show", code).json["events"]} == {"motcua1"}
    assert desk("show", second.json["code"]).json["events"][0]["by"] == "quantri"


def test_letters_no_encoding_can_write_are_escaped_not_fatal(desk: Commands) -> None:
    said = desk("show", "\udce1\udcba")
    assert (said.status, said.error["code"]) == (1, "unknown_code")
    said = desk("receive", "--file", "-", stdin=b'{"\\ud800": 1}')
    assert (said.status, said.error["code"]) == (1, "unknown_key")


def test_the_program_itself_ends_with_each_status(tmp_path: Path) -> None:
    home = ["--home", str(tmp_path / "home"), "--as-of", PRACTICE]
    done = spawned("receive", "--file", "-", "--json", *home, stdin=json.dumps(LABOUR).encode())
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["code"] == "000.00.99.H31-181227-0001"
    assert done.stderr == b""
    refused = spawned("show", "9999", *home)
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert "Không có hồ sơ" in refused.stderr.decode()
    wrong = spawned("show", *home)
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    with held_by_another_program(tmp_path / "home"):
        unavailable = spawned("rebuild", "--json", *home)
    assert unavailable.returncode == 3
    assert json.loads(unavailable.stdout)["error"]["code"] == "home_in_use"


def test_a_window_says_why_it_cannot_be_opened(tmp_path: Path) -> None:
    said = spawned("--as-of", "yesterday", "--home", str(tmp_path / "home"))
    assert said.returncode in (1, 2)
    assert "yesterday" in said.stderr.decode()
    assert b"Traceback" not in said.stderr
