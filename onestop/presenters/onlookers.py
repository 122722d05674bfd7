"""Who else has a dossier open, in names: a hint, never a lock. Pages come and go; sharing is listened to once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.sharing import Company, Shares
    from onestop.domain.office import Office


@dataclass(frozen=True, slots=True)
class Onlooker:
    """A person by name (the login where the office knows no name), at a desk."""

    name: str
    desk: str


Hear = Callable[[tuple[Onlooker, ...]], None]


class Onlookers:
    """Tells the others what is open here, as long as any page shows it."""

    def __init__(self, shares: Shares, office: Office) -> None:
        self._shares = shares
        self._office = office
        self._pages: dict[str, list[Hear]] = {}
        self._present: dict[str, tuple[Onlooker, ...]] = {}
        shares.on_company(self._company_told)

    def look(self, dossier_id: str, hear: Hear) -> Callable[[], None]:
        """A page shows a dossier: `hear` is told who else does, now and whenever it changes. Gives how to leave."""
        pages = self._pages.setdefault(dossier_id, [])
        pages.append(hear)
        if len(pages) == 1:
            self._shares.opened(dossier_id)
        hear(self._present.get(dossier_id, ()))

        def leave() -> None:
            if hear in pages:
                pages.remove(hear)
                if not pages and self._pages.pop(dossier_id, None) is not None:
                    self._present.pop(dossier_id, None)
                    self._shares.closed(dossier_id)

        return leave

    def person_changed(self) -> None:
        """Somebody else sits here: what is open is open in their name."""
        for dossier_id in self._pages:
            self._shares.closed(dossier_id)
            self._shares.opened(dossier_id)

    def _company_told(self, company: Company) -> None:
        pages = self._pages.get(company.dossier_id)
        if pages is None:
            return
        present = tuple(Onlooker(self._office.name_of(login), desk) for desk, login in company.others)
        self._present[company.dossier_id] = present
        for hear in tuple(pages):
            hear(present)
