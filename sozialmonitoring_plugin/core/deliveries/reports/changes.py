"""What an import would change in the monitoring, as rows of a report and as lines on the console."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...remarks import Amount, Remark
from ...wording import Wording
from ..provenance.differences import Change, ChangeSummary, Difference, Stand
from .phrases import phrases

HEADS = ("Key", "Variable", "Reference date", "old", "Delivery", "Cell", "new", "Cell")
TITLES = {
    "changed": "What changes",
    "gone": "What is gone then",
    "kept": "What only earlier deliveries have: it stays valid",
}
_FIRST = 10
_COUNTED = {
    Change.CHANGED: Remark("Changed values: {count}."),
    Change.NEW: Remark("New values: {count}."),
    Change.GONE: Remark("Values that are gone then: {count}."),
    Change.KEPT: Remark(
        "Values of earlier deliveries that stay valid, for the file has nothing there: {count}."
    ),
    Change.UNCHANGED: Remark("Unchanged values: {count}."),
}

Say = Callable[[str], str]


def counted(summary: ChangeSummary) -> Iterator[Remark]:
    """How many values change, are new, and so on; kinds that do not occur are left out."""
    for change, remark in _COUNTED.items():
        count = summary.counts.get(change.value, 0)
        if count:
            yield Remark.of(remark.text, count=Amount(count))


def difference_cells(one: Difference, wording: Wording) -> tuple[str, ...]:
    """A difference as the cells of a row under `HEADS`."""
    old, new = one.old, one.new
    return (
        one.area_key,
        one.variable,
        wording.date(one.reference_date),
        _shown(old, wording),
        str(old.delivery) if old else "",
        old.cell if old else "",
        _shown(new, wording),
        new.cell if new else "",
    )


def told_changes(summary: ChangeSummary, wording: Wording) -> Iterator[str]:
    """Counts and the first changed values, a line each. Nothing where nothing was there before."""
    counts = summary.counts
    if counts.get(Change.NEW.value, 0) == sum(counts.values()):
        return
    known = phrases(wording.language)
    for remark in counted(summary):
        yield remark.sentence(lambda text: known.get(text, text))
    for one in summary.changed[:_FIRST]:
        key, variable, day, old, delivery, old_cell, new, cell = difference_cells(one, wording)
        yield f"{key} {variable} {day}: {old} ({delivery}, {old_cell}) → {new} ({cell})"


def _shown(stand: Stand | None, wording: Wording) -> str:
    if stand is None:
        return ""
    value = stand.value
    decimals = 0 if value.reason or value.number.is_integer() else 3
    return wording.reason(value.reason) if value.reason else wording.value(value, decimals)
