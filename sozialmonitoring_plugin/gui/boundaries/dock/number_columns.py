"""What the table of numbers shows of an area, column by column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ....core.areas import TOTAL
from ....core.boundaries.numbers import AreaNumbers, Count
from ....core.deliveries.reports.console import spoken
from ....core.wording import Wording
from ....support.translation import translate
from ..size_looks import SIZE_LOOKS

HECTARE = 10_000

Cell = tuple[str, float | str]
"""The text, and what it is sorted by."""

NOTHING: Cell = ("–", float("-inf"))


@dataclass(frozen=True)
class Column:
    """A title, a longer one for the tip, and how its cells come from the numbers of an area."""

    title: str
    tip: str
    cell: Callable[[AreaNumbers], Cell]
    is_number: bool = True
    is_size: bool = False


def columns(
    words: Wording, level_titles: dict[str, str], group: str, group_title: str, *, counted: bool = True
) -> tuple[Column, ...]:
    """The columns; `group` is the id of the people who are counted apart, "" for nobody.

    Where nobody is `counted` there are only columns of the ground.
    """
    ranks = {level: rank for rank, level in enumerate(reversed(level_titles))}
    named = (
        Column(
            translate("Boundaries", "Area"),
            translate("Boundaries", "Key and name"),
            lambda one: (_named(one), one.key),
            is_number=False,
        ),
        Column(
            translate("Boundaries", "Level"),
            translate("Boundaries", "The level the area belongs to"),
            lambda one: (level_titles.get(one.level, one.level), ranks.get(one.level, 0)),
            is_number=False,
        ),
    )
    people = _people(words, group, group_title) if counted else ()
    return (*named, *people, *_ground(words))


def _people(words: Wording, group: str, group_title: str) -> Sequence[Column]:
    change = translate("Boundaries", "Change against the version before")
    inhabitants = translate("Boundaries", "Inhabitants")
    found = [
        Column(inhabitants, inhabitants, lambda one: _sized(words, one), is_size=True),
        Column("±", f"{inhabitants}: {change}", lambda one: _change(words, one.inhabitants)),
    ]
    if group:
        found += [
            Column(group_title, group_title, lambda one: _now(words, _of_group(one, group))),
            Column("±", f"{group_title}: {change}", lambda one: _change(words, _of_group(one, group))),
        ]
    for title, of in (
        (translate("Boundaries", "Households"), lambda one: one.households),
        (translate("Boundaries", "Addresses"), lambda one: one.addresses),
    ):
        found += _counted(words, title, change, of)
    return found


def _counted(
    words: Wording, title: str, change: str, of: Callable[[AreaNumbers], Count | None]
) -> Sequence[Column]:
    return (
        Column(title, title, lambda one: _now(words, of(one))),
        Column("±", f"{title}: {change}", lambda one: _change(words, of(one))),
    )


def _ground(words: Wording) -> Sequence[Column]:
    return (
        Column("ha", translate("Boundaries", "Ground in hectares"), lambda one: _hectares(words, one)),
        Column(
            "±",
            translate("Boundaries", "Ground: change against the version before"),
            lambda one: (words.signed(one.ground_change / HECTARE, 2), one.ground_change),
        ),
        Column(
            translate("Boundaries", "Compact"),
            translate("Boundaries", "Compactness after Polsby and Popper: 1 is a circle, 0.79 a square"),
            lambda one: (words.number(one.compactness, 2), one.compactness),
        ),
        Column(
            translate("Boundaries", "Parts"),
            translate("Boundaries", "Parts, and in brackets the expected number where it is another"),
            lambda one: (_parts(one), one.parts),
        ),
        Column(
            translate("Boundaries", "Notes"),
            translate("Boundaries", "What stands out"),
            lambda one: (" ".join(spoken(note, words) for note in one.warnings), -len(one.warnings)),
            is_number=False,
        ),
    )


def _named(one: AreaNumbers) -> str:
    """Key and name, with a sign where an area lies in another number of parts than expected."""
    name = one.name if one.level == TOTAL else f"{one.key} {one.name}"
    if not one.square_metres:
        return translate("Boundaries", "{area} (no more)").format(area=name)
    return name if one.parts == one.expected_parts else f"⚠ {name}"


def _sized(words: Wording, one: AreaNumbers) -> Cell:
    text, order = _now(words, one.inhabitants)
    if not one.square_metres:
        return text, order
    return f"{SIZE_LOOKS[one.size].sign} {text}".strip(), order


def _now(words: Wording, count: Count | None) -> Cell:
    return NOTHING if count is None else (words.number(count.now, 0), count.now)


def _change(words: Wording, count: Count | None) -> Cell:
    return NOTHING if count is None else (words.signed(count.change, 0), count.change)


def _of_group(one: AreaNumbers, group: str) -> Count | None:
    return next((found.count for found in one.groups if found.id == group), None)


def _hectares(words: Wording, one: AreaNumbers) -> Cell:
    return words.number(one.square_metres / HECTARE, 2), one.square_metres


def _parts(one: AreaNumbers) -> str:
    return f"{one.parts} ({one.expected_parts})" if one.parts != one.expected_parts else str(one.parts)
