"""What a gesture makes of the areas it touches, in the few words that have room beside the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ....core.boundaries.change import Change
from ....core.boundaries.measures import Outline, Size
from ....core.boundaries.numbers import AreaNumbers
from ....core.boundaries.rings import Shape
from ....support.messages import sentence
from ....support.translation import translate
from ...language import interface_wording
from ..size_looks import SIZE_LOOKS
from .bench import Bench
from .machines.events import Trial

SQUARE_METRES_PER_HECTARE = 10_000


@dataclass(frozen=True)
class MouseRow:
    """An area before and after. `before` is None for a new one, `after` for one that vanishes."""

    name: str
    before: float | None
    after: float | None
    size: Size
    is_hectares: bool = False


def rows_of(bench: Bench, trial: Trial) -> tuple[MouseRow, ...]:
    """A row for each area that gains or loses ground, inhabitants where they are known, else hectares."""
    moved = {key for move in trial.moves for key in (move.from_key, move.to_key)}
    known = {key: shape for key, shape in trial.change.before.items() if shape is not None}
    before = _lowest(bench.numbers(Change(known, known)), moved)
    after = _lowest(bench.numbers(trial.change), moved)
    keys = sorted(moved & {*before, *after}, key=lambda key: (key not in before, key))
    return tuple(_row(before.get(key), after.get(key), trial.change.after.get(key) is None) for key in keys)


def told(bench: Bench, trial: Trial) -> str:
    """The rows as rich text, or the reason why it cannot be; empty where there is nothing to tell."""
    if trial.is_open:
        return f"<span style='color:#5a6670'>{escape(_still_open())}</span>"
    if trial.refusal is not None:
        return f"<span style='color:#a3122a'>✕ {escape(sentence(trial.refusal))}</span>"
    if not trial.change:
        return ""
    rows = "".join(_line(row) for row in rows_of(bench, trial))
    addresses = sum(move.addresses for move in trial.moves)
    text = translate("Boundaries", "Addresses that change sides: {count}").format(
        count=interface_wording().number(addresses, 0)
    )
    footer = f"<tr><td colspan='3'>{text}</td></tr>" if bench.surroundings.has_addresses else ""
    apart = "".join(f"<tr><td colspan='3'>{escape(one)}</td></tr>" for one in _apart(bench, trial.change))
    return f"<table cellspacing='0' cellpadding='2'>{rows}{footer}{apart}</table>"


def _still_open() -> str:
    return translate("Boundaries", "The line is still open: end it on a boundary.")


def _apart(bench: Bench, change: Change) -> Iterator[str]:
    """Which areas would lie in more parts than now, as after a merge of areas that do not touch."""
    text = translate("Boundaries", "⚠ {area} will lie in {count} parts.")
    areas = bench.session.areas
    for key, shape in change.after.items():
        parts = _parts(shape)
        if parts > max(_parts(change.before[key]), 1):
            name = areas[key].name if key in areas else key
            yield text.format(area=name or key, count=parts)


def _parts(shape: Shape | None) -> int:
    return len(Outline.of(shape).parts) if shape else 0


def _lowest(numbers: tuple[AreaNumbers, ...], keys: set[str]) -> dict[str, AreaNumbers]:
    """The numbers of the areas that are drawn, which come before those of the levels above."""
    level = next((one.level for one in numbers if one.key in keys), "")
    return {one.key: one for one in numbers if one.level == level}


def _row(before: AreaNumbers | None, after: AreaNumbers | None, is_gone: bool) -> MouseRow:
    shown = after or before
    if shown is None:
        raise ValueError("a row needs an area")
    later = None if is_gone else after
    size = later.size if later else Size.UNKNOWN
    if shown.inhabitants is None:
        return MouseRow(shown.name, _hectares(before), _hectares(later), size, is_hectares=True)
    return MouseRow(shown.name, _inhabitants(before), _inhabitants(later), size)


def _inhabitants(numbers: AreaNumbers | None) -> float | None:
    return numbers.inhabitants.now if numbers and numbers.inhabitants else None


def _hectares(numbers: AreaNumbers | None) -> float | None:
    return numbers.square_metres / SQUARE_METRES_PER_HECTARE if numbers else None


def _line(row: MouseRow) -> str:
    words, decimals = interface_wording(), 2 if row.is_hectares else 0
    look = SIZE_LOOKS[row.size]
    before, after = (
        "–" if value is None else words.number(value, decimals) for value in (row.before, row.after)
    )
    change = words.signed((row.after or 0) - (row.before or 0), decimals)
    unit = " ha" if row.is_hectares else ""
    chip = f"background-color:{look.ground}; color:{look.ink}"
    return (
        f"<tr><td><b>{escape(row.name)}</b></td><td align='right'>{before} → "
        f"<b style='{chip}'>&nbsp;{after}{unit} {look.sign}&nbsp;</b></td>"
        f"<td align='right'>({change})</td></tr>"
    )
