"""What goes to a partner agency lies in the folder as two files of one name."""

from __future__ import annotations

from pathlib import Path

from onestop.application.partner_files import PartnerRequest
from onestop.bootstrap.paper import PartnerPost
from onestop.bootstrap.press import LocalPress
from tests.helpers.way_slips import TRANSFER


def test_the_letter_and_the_slip_lie_side_by_side(tmp_path: Path) -> None:
    post = PartnerPost(tmp_path / "partners", LocalPress())
    letter, slip = post(PartnerRequest("transfer_181227-0003_SXD_1", b"{}\n", TRANSFER))
    assert (letter.name, slip.name) == ("transfer_181227-0003_SXD_1.json", "transfer_181227-0003_SXD_1.pdf")
    assert letter.read_bytes() == b"{}\n"
    assert slip.read_bytes().startswith(b"%PDF")
    assert sorted(tmp_path.rglob("*.*")) == sorted([letter, slip])
