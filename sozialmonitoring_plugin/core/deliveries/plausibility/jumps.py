"""Single cells that left their own past: jumps, slipped decimal points, lost signs."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...remarks import Remark
from .finding import Finding, Weight
from .robust import Mask, power_of_ten, root_scale, spread
from .series import Numbered, Pair
from .told import number, only_some

_FEWEST = 5
_LARGE = 10
_CHANCE = 8.0
"""A count leaves its past when chance alone would move it so many standard deviations …"""
_OWN_SPREAD = 6.0
"""… and so many of the spread of all areas."""
_RATIO = 1.6
_SLIP = 0.06
_RATE_SPREAD = 8.0


def jumps(data: Numbered) -> Iterator[Finding]:
    """Cells that moved far more than the others since the date before."""
    for pair in data.pairs:
        if np.count_nonzero(pair.both) >= _FEWEST:
            found = _counts(data, pair) if pair.now.is_count else _rates(data, pair)
            yield from only_some(list(found), pair.now)


def _counts(data: Numbered, pair: Pair) -> Iterator[Finding]:
    """Counts against what they would be, had they grown like the median of the other areas."""
    expected = pair.then * _growth(pair)
    moved = root_scale(pair.now.numbers) - root_scale(expected)
    usual = max(1.0, spread(moved[pair.both]))
    bound = max(_CHANCE, _OWN_SPREAD * usual)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = (pair.now.numbers + 0.5) / (expected + 0.5)
    far = pair.both & (np.abs(moved) > bound) & ((ratio > _RATIO) | (ratio < 1 / _RATIO))
    for position in np.flatnonzero(far):
        times = pair.now.numbers[position] / expected[position] if expected[position] else 0.0
        yield _told(data, pair, int(position), float(times))


def _growth(pair: Pair) -> float:
    large = pair.both & (pair.then >= _LARGE)
    if np.count_nonzero(large) >= _FEWEST:
        return float(np.median(pair.now.numbers[large] / pair.then[large])) or 1.0
    total = float(pair.then[pair.both].sum())
    return float(pair.now.numbers[pair.both].sum()) / total if total > 0 else 1.0


def _rates(data: Numbered, pair: Pair) -> Iterator[Finding]:
    """Rates that moved far more than all others, and beyond what areas differ from each other."""
    moved = pair.now.numbers - pair.then
    bound = max(_RATE_SPREAD * spread(moved[pair.both]), 3 * spread(pair.then[pair.both]))
    far = pair.both & (np.abs(moved - np.median(moved[pair.both])) > bound) & (np.abs(moved) > 0)
    turned = _turned(pair)
    turned = turned if _are_few(turned, pair) else turned & far
    for position in np.flatnonzero(far & ~turned):
        then = float(pair.then[position])
        yield _told(data, pair, int(position), float(pair.now.numbers[position]) / then if then else 0.0)
    for position in np.flatnonzero(turned):
        yield _lost_sign(data, pair, int(position))


def _turned(pair: Pair) -> Mask:
    """True where a number is its former self with the other sign, and no small one."""
    size = np.abs(pair.then)
    large = size > np.median(size[pair.both])
    with np.errstate(invalid="ignore"):
        turned = large & (np.abs(pair.now.numbers + pair.then) < 0.2 * size)
    found: Mask = turned & pair.both
    return found


def _are_few(turned: Mask, pair: Pair) -> bool:
    """A sign is lost in single cells, while a whole level may well turn."""
    return 0 < int(np.count_nonzero(turned)) <= max(1, int(np.count_nonzero(pair.both)) // 20)


def _told(data: Numbered, pair: Pair, position: int, ratio: float) -> Finding:
    cell, now, then = pair.now.cell(position), pair.now.numbers[position], pair.then[position]
    values = {
        "cell": cell,
        "name": pair.now.name,
        "area": data.label(position),
        "now": number(now),
        "then": number(then),
        "date": pair.then_day,
    }
    power = power_of_ten(ratio, _SLIP)
    if power:
        text = "{cell}: {name} in {area} is {now}, about {factor} times the {then} of {date}."
        factor = number(10.0**power)
        return Finding("factor", Remark.of(text, **values, factor=factor), (cell,), Weight.SURE)
    text = "{cell}: {name} in {area} is {now} after {then} on {date}, unlike the other areas."
    return Finding("jump", Remark.of(text, **values), (cell,), Weight.PROBABLE)


def _lost_sign(data: Numbered, pair: Pair, position: int) -> Finding:
    cell = pair.now.cell(position)
    return Finding(
        "sign",
        Remark.of(
            "{cell}: {name} in {area} is {now} after {then} on {date}: is the sign wrong?",
            cell=cell,
            name=pair.now.name,
            area=data.label(position),
            now=number(pair.now.numbers[position]),
            then=number(pair.then[position]),
            date=pair.then_day,
        ),
        (cell,),
        Weight.PROBABLE,
    )
