"""Says of a mutant whether it was refused, told, or read right; everything else is a silent mistake."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, Look, look_at
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.profiles.profile import ImportProfile
from sozialmonitoring_plugin.core.deliveries.sheets.grid import place_of
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file

from .mutations import Mutation
from .sheet import Place, Sheet
from .spoiling import Sound, Spoiled

Seen = tuple[str, Any, str, float | str, str]
"""Key, date, variable, number or word of the reason, flags."""


class Verdict(Enum):
    """What came of a mutant."""

    REFUSED = "refused"
    TOLD = "told"
    RIGHT = "right"
    SILENT = "silent"


@dataclass
class Judged:
    """A verdict, with what speaks for it."""

    verdict: Verdict
    wrong: list[tuple[Seen | None, Seen | None]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Base:
    """A sound table as it is read: every observation by the place of its cell, and what is told of it."""

    path: Path
    tree: AreaTree
    kept: ImportProfile
    seen: dict[Place, Seen]
    remarks: Counter[str]
    sound: Sound


def base_of(path: Path, tree: AreaTree) -> Base:
    """Read a sound table."""
    look = look_at(read_file(path), DeliveryRequest(path), tree)
    assert look.refusal is None
    assert look.delivery and look.delivery.kept and look.table and look.profile  # noqa: PT018 - for mypy
    seen = observed(look)
    key = look.table.find(look.profile.key.columns[0]).index
    areas = {row for row, _ in seen}
    sound = Sound(
        keys=frozenset((row, key) for row in areas),
        numbers=frozenset(seen),
        first=min(areas),
        dated=len({one[1] for one in seen.values()}) > 1,
    )
    return Base(path, tree, look.delivery.kept, seen, remarks(look), sound)


def observed(look: Look) -> dict[Place, Seen]:
    """Every observation by the place of its cell."""
    assert look.delivery is not None
    found = look.delivery.observations
    result: dict[Place, Seen] = {}
    for number in range(len(found)):
        value = found.values[number]
        shown = value.reason.token or round(value.number, 9)
        place = place_of(found.cells[number])
        assert place not in result, "a cell was read twice"
        result[place] = (
            found.area_keys[number], found.dates[number], found.variables[number], shown, value.flags.token,
        )  # fmt: skip
    return result


def remarks(look: Look) -> Counter[str]:
    """All that a person is told and asked."""
    report = look.report
    if report is None:
        return Counter()
    told = [one.sentence() for one in (*report.doubts, *report.changes)]
    told += [one.sentence.sentence() for one in look.questions]
    told += [one.sentence.sentence() for one in report.plausibility]
    told += [f"difference {one.cell} {one.label}" for one in report.differences]
    told += [f"no row for {key}" for key, _ in report.areas_without_row]
    told += [f"left out: {name}" for name in report.columns_left_out]
    told += [f"sign {one.sign} means {one.meaning} {one.count}" for one in report.signs]
    told += [f"date {day}" for day in report.dates]
    told += [f"variable {name}" for name in report.variables]
    return Counter(told)


def judged(base: Base, mutation: Mutation, chance: random.Random, folder: Path, *, kept: bool) -> Judged:
    """Change the table, read it, and compare with what the mutation says must come of it.

    `kept` reads by the profile that was kept for the sound table, else the mutant is recognised anew.
    """
    sheet = Sheet.of(base.path)
    spoiled = mutation(sheet, base.sound, chance)
    path = sheet.write(folder)
    profile = base.kept if kept else None
    try:
        look = look_at(read_file(path), DeliveryRequest(path, profile=profile), base.tree)
    except DeliveryError:
        return Judged(Verdict.REFUSED)
    if look.refusal is not None:
        return Judged(Verdict.REFUSED, told=[str(look.refusal)])
    return _compared(base, sheet, spoiled, look)


def _compared(base: Base, sheet: Sheet, spoiled: Spoiled, look: Look) -> Judged:
    expected, found = _expected(base, sheet), observed(look)
    wrong = [
        (expected.get(place), found.get(place))
        for place in sorted(expected.keys() | found.keys())
        if not _agree(expected.get(place), found.get(place))
    ]
    told = sorted((remarks(look) - base.remarks).elements())
    if not wrong and not spoiled.told:
        return Judged(Verdict.RIGHT, [], told)
    return Judged(Verdict.TOLD if told else Verdict.SILENT, wrong, told)


def _expected(base: Base, sheet: Sheet) -> dict[Place, Seen]:
    """What each cell means at the place where it stands now."""
    result = {}
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            seen = base.seen.get(cell.origin) if cell.origin else None
            if seen is not None:
                value = seen[3] if cell.means is None else cell.means
                variable = base.seen[cell.header][2] if cell.header else seen[2]
                result[row, column] = (*seen[:2], variable, value, seen[4])
    return result


def _agree(expected: Seen | None, found: Seen | None) -> bool:
    """Flags may be added: a mark behind a number is one. What is missing needs no observation."""
    if expected is None or found is None:
        return found is None and expected is not None and expected[3] == "missing"
    return expected[:4] == found[:4]
