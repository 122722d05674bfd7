"""Who files a dossier, who stands at the counter for them, and by which channel. No identifiers' rules here.

Legal forms: Law on Enterprises 2020 art. 37 (types of enterprise in the name), Law on Cooperatives 2023.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal
from unicodedata import normalize

from onestop.domain.text import fold, words


class ApplicantKind(StrEnum):
    """LoaiDoiTuong of the national portal, cut to the two an industrial-zones board meets."""

    ORGANISATION = "organisation"
    PERSON = "person"


class Channel(StrEnum):
    """KenhThucHien: how a dossier is filed, and, as another field, how its result goes back."""

    COUNTER = "counter"
    ONLINE = "online"
    POST = "post"


class FeeState(StrEnum):
    """HinhThucThu: when the fee is taken."""

    PAID = "paid"
    AT_SUPPLEMENT = "at_supplement"
    AT_RETURN = "at_return"
    EXEMPT = "exempt"


def usual_fee_state(fee_vnd: int | None) -> FeeState:
    """When a fee is taken unless the desk says otherwise: one set elsewhere (None) only once it is known."""
    if fee_vnd is None:
        return FeeState.AT_RETURN
    return FeeState.PAID if fee_vnd else FeeState.EXEMPT


# What the name of an organisation begins with. Marks tell "trường" from Trương and "văn phòng" from Văn Phong.
_HEADS = tuple(
    tuple(head.split())
    for head in (
        *("công ty", "công ti", "cty", "ctcp", "tnhh", "dntn", "htx", "doanh nghiệp", "hợp tác xã"),
        *("liên hiệp hợp tác xã", "chi nhánh", "văn phòng", "tập đoàn", "tổng công ty", "ngân hàng"),
        *("ban quản lý", "ban quản lí", "ban chấp hành", "ủy ban", "uỷ ban", "hội", "hiệp hội", "sở"),
        *("trường", "trung tâm", "viện", "bệnh viện", "nhà máy", "xí nghiệp"),
    )
)
_UNMARKED_HEADS = tuple(tuple(map(fold, head)) for head in _HEADS if len(head) > 1)
_FOREIGN_ENDS = frozenset({"ltd", "limited", "corp", "corporation", "inc", "gmbh", "jsc", "llc", "plc"})


def kind_from_name(name: str, tax_code: str = "") -> ApplicantKind:
    """Who is likely meant where nobody says: 10 or 13 digits of tax code are an organisation, 12 a person.

    Any other number leaves it to the name: its leading words, written with their marks or all without
    (then only forms of two words and a name behind count: "truong" may be Trương), or a foreign form at its end.
    """
    digits = sum(letter.isdigit() for letter in tax_code)
    if digits in (10, 13):
        return ApplicantKind.ORGANISATION
    if digits == 12:
        return ApplicantKind.PERSON
    written = tuple(word.strip(".,;:-–()\"'“”") for word in normalize("NFC", name).casefold().split())
    named = (
        any(written[: len(head)] == head for head in _HEADS)
        or any(written[: len(head)] == head and len(written) > len(head) for head in _UNMARKED_HEADS)
        or not _FOREIGN_ENDS.isdisjoint(words(name)[-1:])
    )
    return ApplicantKind.ORGANISATION if named else ApplicantKind.PERSON


@dataclass(frozen=True, slots=True)
class Applicant:
    """The owner of a dossier (chủ hồ sơ). `tax_code` and `id_number` are kept as typed, cleaned."""

    kind: ApplicantKind
    name: str
    tax_code: str = ""
    id_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    @property
    def number(self) -> str:
        """The number the state gave: the tax code, else the one of the identity card or passport."""
        return self.tax_code or self.id_number

    @property
    def number_kind(self) -> Literal["tax", "person_id", ""]:
        """Which of the two `number` is."""
        return "tax" if self.tax_code else "person_id" if self.id_number else ""

    @property
    def key(self) -> str:
        """Same key, same applicant: a number the state gave, else the folded name with the phone."""
        number = self.number
        if number.isalnum():
            return number.upper()
        if number:
            return "".join(char for char in number if char.isalnum()).upper()
        digits = "".join(char for char in self.phone if char.isdigit())
        return f"{fold(self.name)}|{digits}"


@dataclass(frozen=True, slots=True)
class Submitter:
    """Who came to file, when it is not the owner, and by what authority (giấy uỷ quyền)."""

    name: str
    id_number: str = ""
    authority: str = ""
