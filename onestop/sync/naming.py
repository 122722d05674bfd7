"""Who is who: learns the stations the shared log knows, makes ours known, claims a number, and takes a new id.

A desk takes a new station id when the log it writes turns out not to be its own alone: its disk was cloned, it
was restored from an old backup, or another desk came with the same id.
"""

from __future__ import annotations

from collections.abc import Iterable

from onestop.domain.runs import Card, Introduction, Own, Run, card_message
from onestop.sync.ends import Ends, Steps
from onestop.sync.ports import NotAllowed, NumberTaken, Survey


class Naming:
    """The part of an exchange that concerns identities. `succeed` may be called at any point of a round."""

    def __init__(self, ends: Ends) -> None:
        self._ends = ends
        self._next_id = ""  # tried again after a lost answer, with the number claimed for it

    def settle(self, survey: Survey) -> Steps[bool]:
        """Make us known under a key and a number of our own, as far as this shared log can tell.

        True where we have only just introduced ourselves: look again first, for a copy of this desk may have been
        quicker, and nobody would ever believe what is signed with another key than the one that stands there.
        """
        ends = self._ends
        own = ends.local.own().station
        self._learn(survey.introductions)
        if self._lacks_its_card(own, survey):
            ends.local.keep_card(self._card(own))
        if not ends.writes_with_our_key(own) or self._is_barred(own, survey):
            yield from self.succeed(survey)
        if (yield from self._introduce(survey)):
            return True
        if ends.shared.trusted:
            own, number = ends.local.own()
            if survey.numbers.get(number) != own:
                wanted = self._next_number(survey, own) if number in survey.numbers else number
                claimed = yield from self._claim(own, wanted)
                if claimed != number:
                    ends.local.renumber(claimed)
        return False

    def _lacks_its_card(self, own: str, survey: Survey) -> bool:
        """Also where ours names the login of another place, or of none: who only met others by stick had none."""
        ends = self._ends
        card = ends.local.cards().get(own)
        if card is None:
            return ends.keys.holds(own)
        if card.login == ends.local.login or not ends.shared.trusted:
            return False
        is_known = any(each.card.station == own for each in survey.introductions)
        return not is_known and ends.writes_with_our_key(own)

    def _is_barred(self, own: str, survey: Survey) -> bool:
        """The server gave our log to another login: this is a copy of that desk, or it came there by stick alone."""
        ends = self._ends
        other = ends.local.cards()[own].login != ends.local.login
        return other and ends.shared.trusted and not survey.keeper

    def succeed(self, survey: Survey) -> Steps[None]:
        """Become a new station. It is known and numbered before the first event is written under its name."""
        ends = self._ends
        station = self._next_id = self._next_id or ends.ids.new()
        card = self._card(station)
        number = self._next_number(survey, station)
        ends.shared.introduce(self._vouched(card))
        yield
        if ends.shared.trusted:
            number = yield from self._claim(station, number)
        ends.local.keep_card(card)
        ends.local.become(Own(station, number))
        self._next_id = ""

    def _learn(self, introductions: Iterable[Introduction]) -> None:
        """Keep the cards we can believe; who is believed may vouch for the next."""
        ends = self._ends
        known = ends.local.cards()
        held = known.items()
        waiting = [each for each in introductions if (each.card.station, each.card) not in held]
        while believed := [each for each in waiting if self._is_believed(each)]:
            for card in (each.card for each in believed):
                self._keep(card)
            waiting = [each for each in waiting if each not in believed]

    def _keep(self, card: Card) -> None:
        """The first key of a station stays: ids are random, and another one under an id that is known is a forgery.

        Only of ourselves we believe it: two machines stood alone under one id, and the other came first. Which
        login a station has is the server's to say.
        """
        ends = self._ends
        known = ends.local.cards().get(card.station)
        is_ours = known is None or known.public_key == card.public_key or ends.keys.holds(card.station)
        if known is None or (ends.shared.trusted and is_ours):
            ends.local.keep_card(card)
        elif known.public_key != card.public_key:
            ends.told.other_key.add(card.station)
            ends.local.keep_aside(Run(card.station, ()), "other_key")

    def _is_believed(self, introduction: Introduction) -> bool:
        ends, card = self._ends, introduction.card
        if card.agency != ends.local.agency:
            return False
        if ends.shared.trusted:
            return True
        voucher = ends.local.cards().get(introduction.by)
        return voucher is not None and ends.keys.verifies(
            voucher.public_key, card_message(card), introduction.signature
        )

    def _introduce(self, survey: Survey) -> Steps[bool]:
        """Ourselves, and with the keeper's right everybody we know: a restored server has forgotten some.

        Whether we are known from now on and were not before.
        """
        ends = self._ends
        own = ends.local.own().station
        trusted = ends.shared.trusted
        told = {each.card.station for each in survey.introductions if trusted or each.by == own}
        cards = ends.local.cards()
        introduced = False
        for station in sorted(cards.keys() - told):
            card = cards[station]
            if not (survey.keeper or card.login == ends.local.login):
                continue
            try:
                ends.shared.introduce(self._vouched(card))
                introduced |= station == own
            except NotAllowed:
                ends.told.doubted[station] = "not_allowed"
            yield
        return introduced

    def _next_number(self, survey: Survey, station: str) -> int:
        """One that is the station's already, whose claim was not answered; else the next that nobody bears."""
        claimed = [number for number, who in survey.numbers.items() if who == station]
        return max(claimed) if claimed else 1 + max((*survey.numbers, self._ends.local.highest_number()))

    def _claim(self, station: str, number: int) -> Steps[int]:
        """The number claimed: `number`, or the next that was free by then."""
        while True:
            try:
                self._ends.shared.claim(station, number)
            except NumberTaken:
                number = 1 + max(number, self._ends.local.highest_number())
                yield
                continue
            yield
            return number

    def _card(self, station: str) -> Card:
        ends = self._ends
        return Card(ends.local.agency, station, ends.local.login, ends.keys.make(station))

    def _vouched(self, card: Card) -> Introduction:
        ends = self._ends
        own = ends.local.own().station
        if not ends.writes_with_our_key(own):
            return Introduction(card)
        return Introduction(card, own, ends.keys.sign(own, card_message(card)))
