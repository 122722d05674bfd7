"""Puts who sits here into a window: the chooser and the lock, the staff of the office, who stands in for whom.

Made when first asked for; a machine that asks for passwords locks at its start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.people import People, Roster
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.domain.office import StaffMember
    from onestop.gui.dialogs.person_view import PersonView
    from onestop.gui.dialogs.substitute_view import SubstituteView
    from onestop.presenters.people import PeoplePresenter
    from onestop.presenters.staff import StaffPresenter
    from onestop.presenters.substitutes import SubstitutesPresenter
    from onestop.presenters.tasks import Tasks


class PeoplePlace:
    """`store` is the bare lane: whoever signs in does not act yet, and what they do is in nobody's name."""

    def __init__(self, assembly: Assembly, people: People, roster: Roster, store: Tasks) -> None:
        self._assembly = assembly
        self._people = people
        self._roster = roster
        self._store = store
        self._presenter: PeoplePresenter | None = None
        self._substitutes: SubstitutesPresenter | None = None
        self._staff: StaffPresenter | None = None
        self.view: PersonView | None = None
        self.substitute_view: SubstituteView | None = None
        window = assembly.window
        window.lock_wanted.connect(lambda: self.presenter.lock())
        window.rail.person_wanted.connect(lambda: self.presenter.open())

    def start(self) -> None:
        """Say who sits here; ask them to prove it where this machine asks."""
        self.show_person()
        if self._roster.asks:
            self.presenter.lock()

    def show_person(self) -> None:
        desk = self._assembly.desk
        member = desk.office.staff_by_login(desk.seat.sitting)
        name = member.name if member is not None else ""
        where = desk.office.short_unit_name(member.unit_id) if member is not None else ""
        self._assembly.window.rail.show_person(name, where)

    @property
    def presenter(self) -> PeoplePresenter:
        if self._presenter is None:
            from onestop.gui.dialogs.person_view import PersonView
            from onestop.presenters.people import PeoplePresenter

            wired, desk = self._assembly, self._assembly.desk
            self._presenter = PeoplePresenter(
                self._people,
                self._roster,
                self._store,
                desk.office,
                desk.clock,
                desk.seat,
                self._take,
                practice=desk.practice,
            )
            self.view = PersonView(wired.window, self._presenter)
            self.view.absence_wanted.connect(lambda: self.substitutes.open())
        return self._presenter

    @property
    def substitutes(self) -> SubstitutesPresenter:
        if self._substitutes is None:
            from onestop.gui.dialogs.substitute_view import SubstituteView
            from onestop.presenters.substitutes import SubstitutesPresenter

            wired = self._assembly
            self._substitutes = SubstitutesPresenter(
                wired.desk, wired.store, wired.desk.office, self._substituted
            )
            self.substitute_view = SubstituteView(wired.window, self._substitutes)
        return self._substitutes

    def open_staff(self) -> None:
        """The page of the office's people, over F9; Esc leads back."""
        from onestop.gui.pages.staff_page import StaffPage
        from onestop.presenters.staff import StaffPresenter

        wired, desk = self._assembly, self._assembly.desk
        if self._staff is None:
            self._staff = StaffPresenter(
                desk, self._people, wired.store, desk.office, self._roster_told, practice=desk.practice
            )
            wired.hears(self._staff)
        page = StaffPage(self._staff, wired.window.page.top_bar().title, practice=desk.practice)
        staff, show = self._staff, page.show_state
        page.destroyed.connect(lambda: staff.detach(show))
        page.substitute_wanted.connect(lambda login: self.substitutes.open(login))
        page.stand_in_ended.connect(lambda line: self.substitutes.end(line))
        page.person_wanted.connect(lambda: self.presenter.open())
        wired.window.open_page(page)
        self._staff.start()

    def _take(self, member: StaffMember) -> None:
        """The chair changes hands: what the last person typed is theirs, everything in sight is read anew."""
        from onestop.gui.words.sentences import toast
        from onestop.presenters.message import say

        wired = self._assembly
        wired.person_leaves()
        wired.desk.seat.take(member.login)
        self.show_person()
        wired.person_came()
        where = wired.desk.office.short_unit_name(member.unit_id)
        wired.window.show_toast(toast(say("seat_taken", name=member.name, unit=where)))

    def _substituted(self) -> None:
        from onestop.application.changes import Changes

        self._assembly.told(Changes(everything=True))

    def _roster_told(self, roster: Roster) -> None:
        self._roster = roster
        if self._presenter is not None:
            self._presenter.roster_told(roster)
