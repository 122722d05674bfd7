"""Free words of a search: with what they are short for, as names of procedures, and as a number. Knows no field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from onestop.application.finding.looked_for import NOTHING, ByProcedure, Fragment, Group, LookedFor, Words
from onestop.domain.search_words import SearchWords
from onestop.domain.text import accented, words

if TYPE_CHECKING:
    from onestop.domain.procedure import Catalog, Procedure

MOST_WORDS = 12
FEWEST_OF_FRAGMENT = 4
"""Digits among other words that may stand inside a number: fewer are mostly a word's beginning."""

_CODE_TAIL = re.compile(r"(\d{2,8})\s*[-./\u2010-\u2015]\s*(\d{1,3})")
_SERIAL_WIDTH = 4
_COUNTRY, _WITH_COUNTRY = "84", 11
_FEWEST_WITHOUT_ZEROS = 3
_TELLING = 3
_FEWEST_OF_CODE = 4
"""Digits beside its letters that make a word part of a code rather than a name's."""


def typed_words(text: str) -> Words:
    """The folded words that are searched, each once."""
    return tuple(dict.fromkeys(words(text)))[:MOST_WORDS]


def groups_of(text: str, search_words: SearchWords) -> tuple[Group, ...]:
    return tuple(forms for forms, _ in search_words.grouped(typed_words(text)))


def marked_words(text: str) -> Words:
    """The words as they were typed, when any has a mark; then the others count too, without one."""
    found = tuple("".join(c if c.isalnum() else " " for c in accented(text)).split())[:MOST_WORDS]
    folded = [words(word) for word in found]
    return found if any(one != (word,) for word, one in zip(found, folded, strict=True)) else ()


def digits_of(text: str) -> tuple[str, ...]:
    """How a number may be meant that was typed alone: as it is, without leading zeros or the country's number, as the
    tail of a code whose serial lacks its zeros. With a letter among its digits it may be part of a code; nothing where
    it is a word.
    """
    if any(letter.isalpha() for letter in text):
        return part_of_code(text)
    literal = "".join(letter for letter in text if letter.isascii() and letter.isdigit())
    if not literal:
        return ()
    readings = [literal]
    short_serial = _CODE_TAIL.fullmatch(text.strip())
    if short_serial is not None:
        readings.append(short_serial[1] + short_serial[2].zfill(_SERIAL_WIDTH))
    if literal.startswith(_COUNTRY) and len(literal) >= _WITH_COUNTRY:
        readings.append(literal[len(_COUNTRY) :])
    bare = literal.lstrip("0")
    if len(bare) >= _FEWEST_WITHOUT_ZEROS:
        readings.append(bare)
    return tuple(dict.fromkeys(readings))


def part_of_code(text: str) -> tuple[str, ...]:
    """One word of letters and digits without what stands between them in a code; () where it is none."""
    tight = "".join(filter(str.isalnum, text.lower()))
    is_one = len(text.split()) == 1 and tight.isascii()
    return (tight,) if is_one and sum(map(str.isdigit, tight)) >= _FEWEST_OF_CODE else ()


def fragment_of(text: str) -> tuple[str, str]:
    """Digits among words, blanks between them left out and leading zeros too, with the text around them."""
    found = re.search(r"(?<!\S)\+?\d[\d .\-]*\d(?!\S)", text)
    if found is None:
        return "", ""
    digits = "".join(filter(str.isdigit, found[0])).lstrip("0")
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    if len(digits) < FEWEST_OF_FRAGMENT or not typed_words(rest) or not digits.isascii():
        return "", ""
    return digits, rest


def plain(text: str, search_words: SearchWords | None = None) -> LookedFor:
    """Free words alone, without this office's procedures; NOTHING where no letter and no digit is among them."""
    known = search_words or SearchWords()
    groups = groups_of(text, known)
    if not groups:
        return NOTHING
    digits, rest = fragment_of(text)
    fragment = Fragment(digits, groups_of(rest, known)) if digits else None
    return LookedFor(groups, marked=marked_words(text), digits=digits_of(text), fragment=fragment)


def by_procedures(groups: Sequence[Group], catalog: Catalog) -> tuple[ByProcedure, ...]:
    """All the words as a procedure's; or the first of them, or the last, two and more."""
    found: list[ByProcedure] = []
    count = len(groups)
    heads, tails = ((0, n) for n in range(1, count)), ((n, count) for n in range(1, count))
    for begin, end in ((0, count), *heads, *tails):
        whole = end - begin == count
        run, rest = groups[begin:end], (*groups[:begin], *groups[end:])
        if not _is_telling(run, whole=whole):
            continue
        named = tuple(each.procedure_id for each in _all(catalog) if _names(each, run))
        if named:
            found.append(ByProcedure(tuple(rest), named))
    return tuple(found)


def procedures_named(text: str, catalog: Catalog) -> frozenset[str]:
    """By number, national code, or words of the name."""
    exact = {each.procedure_id for each in catalog.find_all(text)}
    if exact:
        return frozenset(exact)
    groups = tuple(((word,),) for word in typed_words(text))
    return frozenset(each.procedure_id for each in _all(catalog) if groups and _names(each, groups))


def _is_telling(run: Sequence[Group], *, whole: bool) -> bool:
    """A letter begins words of every name; a word beside others is more likely one of the applicant's."""
    typed = [word for group in run for word in group[0]]
    return len(typed) > 1 or (whole and any(len(word) >= _TELLING for word in typed))


def _all(catalog: Catalog) -> Iterable[Procedure]:
    yield from catalog.procedures
    for bundle in catalog.bundles:
        received = catalog.find(bundle.bundle_id)
        if received is not None:
            yield received


def _names(procedure: Procedure, run: Sequence[Group]) -> bool:
    known = _name_words(procedure.short_name, procedure.name, procedure.procedure_id, procedure.national_code)
    return all(
        any(all(any(each.startswith(word) for each in known) for word in form) for form in group)
        for group in run
    )


@lru_cache(maxsize=1024)
def _name_words(short_name: str, name: str, procedure_id: str, national_code: str) -> tuple[str, ...]:
    number = "".join(words(procedure_id))
    found = (*words(short_name), *words(name), number, *words(national_code))
    return tuple(dict.fromkeys(found))
