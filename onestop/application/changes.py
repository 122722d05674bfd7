"""What a write touched, so that each screen can ask whether it must read again (Anki's OpChanges, in our words)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """`dossiers` are ids; `everything` after a rebuild, an import, a restored ledger, or when somebody else sits
    here, which `person` says.
    """

    dossiers: frozenset[str] = frozenset()
    journal: bool = False
    everything: bool = False
    person: bool = False

    def touch(self, dossier_id: str) -> bool:
        return self.everything or dossier_id in self.dossiers
