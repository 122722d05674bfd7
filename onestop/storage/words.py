"""What is looked for as the search index takes it (MATCH), and as plain SQL over the indexed text. Knows no connection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.finding.looked_for import Group, LookedFor, Number

Condition = tuple[str, tuple[object, ...]]

PROCEDURE_MARK = "\u03c0"
"""Begins the word under which a dossier's procedure is indexed: no fold of what is typed here begins with it."""

NEVER: Condition = ("0", ())
ANY: Condition = ("1", ())
_ASCII_GAPS = {point: chr(point) if chr(point).isalnum() else " " for point in range(128)}
"""Every letter has its entry: for one without, `translate` raises and catches an error inside."""
_GRAM = 3
TELLING = 5
"""Digits that find a tax code or an identity number by any part: fewer stand in every other one."""


def cut(folded: str) -> list[str]:
    """The runs of letters and digits, in order: what the search index takes for words."""
    if folded.isascii():  # nearly always, for marks are folded away
        return folded.translate(_ASCII_GAPS).split()
    return "".join(char if char.isalnum() else " " for char in folded).split()


def tight(text: str) -> str:
    """Its letters and digits alone."""
    if text.isascii():
        return text.translate(_ASCII_GAPS).replace(" ", "")
    return "".join(filter(str.isalnum, text))


def procedure_word(procedure_id: str) -> str:
    return PROCEDURE_MARK + "".join(filter(str.isalnum, procedure_id.lower()))


def match_words(looked: LookedFor) -> str:
    """For `dossier_words`: the words as folded. "" where none were typed."""
    ways = [match_groups(looked.groups)] if looked.groups else []
    for each in looked.by_procedure:
        named = " OR ".join(f'"{procedure_word(one)}"' for one in each.procedures)
        ways.append(f"{match_groups(each.rest)} AND ({named})" if each.rest else named)
    return " OR ".join(f"({way})" for way in ways)


def match_groups(groups: Sequence[Group]) -> str:
    """For `dossier_words`: all of them. "" where there are none."""
    return " AND ".join(_any(group) for group in groups)


def _any(group: Group) -> str:
    forms = [" AND ".join(f'"{word}"*' for word in form) for form in group]
    return forms[0] if len(forms) == 1 else "(" + " OR ".join(f"({form})" for form in forms) + ")"


def has_words(looked: LookedFor, column: str) -> Condition:
    """As `match_words`, over indexed text with a blank at both ends."""
    ways = [has_groups(looked.groups, column)] if looked.groups else []
    for each in looked.by_procedure:
        named = any_of((f"instr({column}, ?)", (f" {procedure_word(one)} ",)) for one in each.procedures)
        ways.append(all_of([has_groups(each.rest, column), named]) if each.rest else named)
    return any_of(ways)


def marked_groups(looked: LookedFor) -> tuple[Group, ...]:
    """The words as they were typed with their marks."""
    return tuple(((word,),) for word in dict.fromkeys(looked.marked))


def has_groups(groups: Iterable[Group], column: str) -> Condition:
    return all_of(
        any_of(all_of((f"instr({column}, ?)", (f" {word}",)) for word in form) for form in group)
        for group in groups
    )


def is_in(group: Group, text: str) -> bool:
    """As `has_groups` of one, here: in indexed text with a blank at both ends."""
    return any(all(f" {word}" in text for word in form) for form in group)


def grams(letters: str) -> list[str]:
    """Every three letters that follow each other: what `dossier_parts` knows of a text."""
    return list(dict.fromkeys(letters[n : n + _GRAM] for n in range(len(letters) - _GRAM + 1)))


def match_grams(some: Iterable[str]) -> str:
    """For `dossier_parts`: all of them, wherever they stand. What is found must be looked at again."""
    return " AND ".join(f'"{gram}"' for gram in some)


def is_gram(letters: str) -> bool:
    return len(letters) >= _GRAM and letters.isalnum()


def has_part(letters: str, column: str) -> Condition:
    """Anywhere in the code or the phone; in the other numbers at the end, or anywhere where it is long enough to tell."""
    if len(letters) >= TELLING:
        return f"instr({column}, ?)", (letters,)
    return any_of(
        [
            (f"instr(substr({column}, 1, instr({column}, ' ')), ?)", (letters,)),
            (f"instr(substr({column}, instr({column}, ' p')), ?)", (letters,)),
            (f"instr({column}, ?)", (f"{letters} ",)),
        ]
    )


def ends_code(digits: str, column: str) -> Condition:
    """The code is what stands before the tax code."""
    return f"instr({column}, ?)", (f"{digits} t",)


def has_number(number: Number, column: str) -> Condition:
    """In that one of the numbers which `search_parts` wrote behind its letter."""
    begin = {"tax_code": " t", "id_number": " i", "phone": " p"}[number.kind]
    behind = {"tax_code": " i", "id_number": " p", "phone": ""}[number.kind]
    last = f"instr({column}, '{behind}')" if behind else f"length({column}) + 1"
    first = f"instr({column}, '{begin}')"
    return f"instr(substr({column}, {first}, {last} - {first}), ?)", (number.digits,)


def in_parts(looked: LookedFor, column: str) -> Condition:
    """Codes and numbers that were asked for by their fields."""
    code = f"substr({column}, 1, instr({column}, ' '))"
    codes = [any_of((f"instr({code}, ?)", (each,)) for each in readings) for readings in looked.codes]
    return all_of([*codes, *(has_number(number, column) for number in looked.numbers)])


def all_of(conditions: Iterable[Condition]) -> Condition:
    return _joined(" AND ", conditions, ANY)


def any_of(conditions: Iterable[Condition]) -> Condition:
    return _joined(" OR ", conditions, NEVER)


def _joined(joint: str, conditions: Iterable[Condition], none: Condition) -> Condition:
    several = list(conditions)
    if len(several) < 2:
        return several[0] if several else none
    return joint.join(f"({sql})" for sql, _ in several), tuple(v for _, values in several for v in values)
