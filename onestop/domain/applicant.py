"""Who files a dossier, who stands at the counter for them, and by which channel. No identifiers' rules here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onestop.domain.text import fold


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
    def key(self) -> str:
        """Same key, same applicant: a number the state gave, else the folded name with the phone."""
        number = self.tax_code or self.id_number
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
