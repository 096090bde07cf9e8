"""An area beside one that contains it: how far its value lies above or below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...areas import LevelAreas
from ...indicators.tableau import Kind
from ...places import Place
from ...values import Reason
from .speaker import Speaker


@dataclass(frozen=True)
class _Form:
    """How the value of an area is spoken of: `called` as "Kreiswert", as the `total`, or of a `place`."""

    kind: str
    called: str = ""


def relation(speaker: Speaker, own: float, upper: Place) -> str:
    """Where a value lies: "um 1,2 Prozentpunkte über dem Kreiswert (7,2 %)"; the upper area has a number."""
    equal, other = equals(speaker, own, upper), upper.value(speaker.column).number
    if equal:
        return speaker.text("level_with", upper=equal)
    difference = speaker.difference(own, other)
    key = "above" if difference > 0 else "below"
    upper_value = _said(speaker, upper, "upper", value=speaker.amount(other))
    return speaker.text(key, apart=speaker.apart(own, other), upper=upper_value)


def relations(speaker: Speaker, own: float, uppers: Sequence[Place]) -> list[str]:
    """Where a value lies beside each of some areas; beside two with the same printed value at once."""
    numbers = [upper.value(speaker.column).number for upper in uppers]
    if len(uppers) < 2 or any(speaker.difference(numbers[0], one) for one in numbers):
        return [relation(speaker, own, upper) for upper in uppers]
    first, second = (_said(speaker, one, "upper_equal") for one in uppers)
    difference = speaker.difference(own, numbers[0])
    if not difference:
        return [speaker.text("level_with", upper=speaker.text("and", first=first, last=second))]
    both = speaker.text("upper_both", first=first, second=second, value=speaker.amount(numbers[0]))
    key = "above" if difference > 0 else "below"
    return [speaker.text(key, apart=speaker.apart(own, numbers[0]), upper=both)]


def equals(speaker: Speaker, own: float, upper: Place) -> str:
    """The value of the upper area, in the dative, where the printed value is the same; else ""."""
    same = not speaker.difference(own, upper.value(speaker.column).number)
    return _said(speaker, upper, "upper_equal") if same else ""


def share(speaker: Speaker, own: float, upper: Place) -> str:
    """Which part of the upper area's count that is: "9,9 % des Kreiswerts (252.500)", "" where it is none."""
    other = upper.value(speaker.column).number
    part, whole = speaker.printed(own), speaker.printed(other)
    if not _is_part(speaker, part, whole):
        return ""
    fields = {"share": speaker.per_cent(100 * part / whole), "value": speaker.amount(other)}
    return _said(speaker, upper, "share", **fields)


def alone(speaker: Speaker, place: Place) -> str:
    """The value of an area by itself, or why it has none, as a sentence: "Kreiswert: 7,2 %."."""
    value = place.value(speaker.column)
    told = speaker.words.reason(value.reason) if value.reason else speaker.amount(value.number)
    return _said(speaker, place, "alone", value=told)


def whole(speaker: Speaker, top: Place) -> str:
    """The value of the only area at the top, as a sentence: "Der Kreiswert beträgt 7,2 %."."""
    key = "whole_count" if speaker.is_count else "whole"
    return _said(speaker, top, key, value=speaker.amount(top.value(speaker.column).number))


def without_value(speaker: Speaker, place: Place) -> str:
    """Why an area has no number, as a sentence."""
    reason = place.value(speaker.column).reason
    # A rate taken as delivered exists on one level only: that says nothing against the place.
    is_elsewhere = speaker.indicator.kind is Kind.GIVEN and reason in (Reason.MISSING, Reason.NOT_APPLICABLE)
    return speaker.text("none_given" if is_elsewhere else f"none_{reason.token}", place=place.name)


def _said(speaker: Speaker, place: Place, key: str, **fields: object) -> str:
    form = _form(speaker, place)
    first = form.called[:1].upper() + form.called[1:]
    return speaker.text(
        f"{key}_{form.kind}", place=place.name, called=form.called, called_first=first, **fields
    )


def _is_part(speaker: Speaker, part: Decimal, whole: Decimal) -> bool:
    return speaker.is_count and 0 <= part <= whole and whole > 0


def _form(speaker: Speaker, place: Place) -> _Form:
    levels = speaker.table.tree.levels
    if place.rank == 0 and len(levels[0]) == 1:
        is_county = _is_county(speaker, levels[0])
        return _Form("called", speaker.text("called_county")) if is_county else _Form("total")
    title = levels[place.rank].level.title.casefold()
    called = speaker.words.words.get(f"finding_called_{title}", "")
    return _Form("called", called) if called else _Form("place")


def _is_county(speaker: Speaker, top: LevelAreas) -> bool:
    """Whether level or area is called so; "Landkreis" is one, "Kreisfreie Stadt" is none."""
    endings = tuple(speaker.text("county_endings").split())
    spoken = f"{top.level.title} {top.names[0]}".casefold().split()
    return any(word.endswith(endings) for word in spoken)
