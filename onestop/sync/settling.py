"""Makes one station's log the same on both sides: pushes, pulls, or settles a fork. The steps of the design, §3.

At a fork the shared log's version stands from the first mismatch on. Our rows behind it are cut off and their
events become loose; whoever holds loose events puts them into a log of its own. Nothing is lost, nothing is said
twice: an event is known by its id, however many logs it stands in.
"""

from __future__ import annotations

from onestop.domain.runs import NOTHING, EventDiffers, Head, Run, SignedHead, head_message, in_parts
from onestop.sync.ends import Ends, Steps
from onestop.sync.naming import Naming
from onestop.sync.ports import ChainRefused, NotAllowed, Survey
from onestop.sync.reading import Reading
from onestop.sync.vector import LastShared


class Settling:
    """The part of an exchange that moves rows. True from `settle`: something moved, so look again."""

    def __init__(self, ends: Ends, naming: Naming) -> None:
        self._ends = ends
        self._naming = naming

    def settle(self, station: str, survey: Survey) -> Steps[bool]:
        theirs = survey.heads.get(station, NOTHING)
        ours = self._ends.local.head(station)
        if self._holds(station, theirs):
            return (yield from self._push(station, theirs, survey))
        after = ours if ours.seq < theirs.seq else (yield from self._last_shared(station, theirs.seq))
        return (yield from self._pull(station, after, survey))

    def note_shared(self, station: str, head: Head) -> None:
        """Remember how much of our own log the server holds. What a stick holds may never arrive."""
        local = self._ends.local
        if self._ends.shared.trusted and local.own().station == station and self._holds(station, head):
            local.note_shared(station, head)

    def _holds(self, station: str, head: Head) -> bool:
        """Whether our version of a log begins with all that `head` covers."""
        if head.seq == 0:
            return True
        return self._ends.local.hashes(station, [head.seq]).get(head.seq) == head.hash

    def _last_shared(self, station: str, top: int) -> Steps[Head]:
        search = LastShared(min(top, self._ends.local.head(station).seq))
        while probes := search.probes():
            theirs = self._ends.shared.hashes(station, probes)
            yield
            search.compare(self._ends.local.hashes(station, probes), theirs)
        return search.head

    def _push(self, station: str, after: Head, survey: Survey) -> Steps[bool]:
        local, told = self._ends.local, self._ends.told
        own = local.own().station == station
        signs = self._ends.writes_with_our_key(station)
        if not (own or signs or survey.keeper or self._is_of_our_login(station)):
            if not local.run(station, after.seq, 1, vouched=True).rows:
                # Nobody can ever vouch for it: who this desk was before it lost its keys, or half a run taken in.
                local.cut(station, after.seq)
                return True
            told.behind[station] = local.head(station).seq - after.seq
            return False
        moved = False
        while True:
            run = local.run(station, after.seq, self._ends.sizes.batch, vouched=not signs)
            if not run.rows:
                break
            try:
                self._ends.shared.push(self.signed(run) if signs else run)
            except (ChainRefused, NotAllowed, EventDiffers) as refusal:
                yield
                if isinstance(refusal, ChainRefused):
                    return True
                if isinstance(refusal, NotAllowed) and signs and not self._is_of_our_login(station):
                    # This desk has another login now, which may not write its old log: the rest goes into the new one.
                    local.cut(station, after.seq)
                    return True
                told.doubted[station] = "not_allowed" if isinstance(refusal, NotAllowed) else "event_differs"
                return moved
            moved, after = True, run.head
            told.pushed += len(run.rows)
            self.note_shared(station, after)
            yield
        if not moved and local.head(station).seq > after.seq:
            # We were stopped in the middle of taking this in, and what was to vouch for it is gone from the server.
            local.cut(station, after.seq)
            return True
        return moved

    def _is_of_our_login(self, station: str) -> bool:
        """Who this desk was before its disk was lost."""
        card = self._ends.local.cards().get(station)
        return card is not None and card.login == self._ends.local.login

    def signed(self, run: Run) -> Run:
        """With our word for its head."""
        station, head = run.station, run.head
        message = head_message(self._ends.local.agency, station, head)
        return Run(station, run.rows, (SignedHead(station, head, self._ends.keys.sign(station, message)),))

    def _pull(self, station: str, after: Head, survey: Survey) -> Steps[bool]:
        """`after` is the last head both sides share, or ours, of which the first page will tell."""
        shared, size = self._ends.shared, self._ends.sizes.page
        wanted = survey.heads[station].seq if station in survey.heads else 0
        reading = self.reading(station, after)
        moved = changed = False
        while reading.end.seq < wanted and not reading.torn:
            page = shared.pull(station, reading.end.seq, size)
            yield
            if not reading.continues(page):
                changed = True
                break
            run = reading.take(page)
            if run is not None:
                taken = yield from self._take(run, survey)
                if not taken:
                    return moved
                moved = True
        if changed and page.rows and not moved and reading.end == after != NOTHING:
            older = yield from self._last_shared(station, after.seq)
            return older.seq < after.seq and (yield from self._pull(station, older, survey))
        rest = reading.rest()
        if rest.rows and not changed:
            moved |= yield from self._doubt(rest, reading, survey)
        return moved

    def reading(self, station: str, after: Head) -> Reading:
        """What comes in of a log behind a head that is held here."""
        local = self._ends.local
        return Reading(local.agency, station, after, local.cards().get(station), self._ends.keys.verifies)

    def _take(self, run: Run, survey: Survey) -> Steps[bool]:
        """Absorb what was vouched for, in place of whatever we have there."""
        local, station = self._ends.local, run.station
        if local.own().station == station:
            yield from self._naming.succeed(survey)
        begin = run.rows[0].envelope.seq - 1
        if local.head(station).seq > begin:
            local.cut(station, begin)
        return (yield from self.absorb(run))

    def absorb(self, run: Run) -> Steps[bool]:
        """Take in what goes on where the log ends here; False where it says other words of an event held already."""
        local, told, station = self._ends.local, self._ends.told, run.station
        for part, whole in in_parts(run, self._ends.sizes.part):
            try:
                local.absorb(part, self._ends.latest_hlc, whole=whole)
            except EventDiffers:
                local.keep_aside(part, "event_differs")
                told.doubted[station] = "event_differs"
                return False
            told.pulled += len(part.rows)
            yield
        return True

    def _doubt(self, rest: Run, reading: Reading, survey: Survey) -> Steps[bool]:
        """Keep aside what cannot be believed. Where it bars our own way into the server, go round it."""
        local, station = self._ends.local, rest.station
        local.keep_aside(rest, reading.doubt)
        self._ends.told.doubted[station] = reading.doubt
        if not self._ends.shared.trusted:
            return False
        barred = local.own().station == station
        if barred:
            yield from self._naming.succeed(survey)
        if local.head(station).seq > reading.believed:
            local.cut(station, reading.believed)
            return True
        return barred
