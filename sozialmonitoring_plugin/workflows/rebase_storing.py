"""Re-based numbers stored as deliveries of their own, so that the new version has the old years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from ..core.deliveries.delivery import Delivery
from ..core.deliveries.observations import Observations
from ..core.deliveries.profiles.profile import ImportProfile
from ..core.deliveries.reports.report import DeliveryReport, RowCounts
from ..core.rebasing.weights import Basis, RebasingError
from ..core.remarks import Remark
from ..core.values import Values
from ..core.wording import Wording
from ..store.records import COMPUTED, Rebased, Shares
from .carried_with import carried_with
from .rebase_weights import Chosen
from .rebased_numbers import RebasedColumn, RebasedNumbers


def store_rebased(numbers: RebasedNumbers, revision: int) -> tuple[tuple[int, ...], tuple[Remark, ...]]:
    """Store what no office has delivered for the new version itself, in one write.

    Returns the numbers of the deliveries, and what was left out. The old version stays as it is. Raises
    RebasingError for a version older than the one the numbers come from, ConflictError where somebody else
    has written since `revision`.
    """
    _refuse_backwards(numbers)
    monitoring = numbers.chooser.monitoring
    columns = [one for one in numbers.columns if one.chosen is not None]
    kept = [one for one in columns if not _delivered(numbers, one)]
    remarks = tuple(_left_out(columns, kept))
    if not kept:
        return (), remarks
    return monitoring.add_rebased(_as_deliveries(numbers, kept), numbers.new, revision), remarks


def _refuse_backwards(numbers: RebasedNumbers) -> None:
    if numbers.new.valid_from < numbers.old.valid_from:
        raise RebasingError(
            "{new} is older than {old}: its numbers are those that were delivered for it.",
            hint="Numbers can be stored for a newer boundary version; for an older one write a table.",
            new=numbers.new.title,
            old=numbers.old.title,
        )


def _delivered(numbers: RebasedNumbers, column: RebasedColumn) -> bool:
    """Whether an office has sent numbers of this date for the new version: then theirs are all there are."""
    return numbers.chooser.monitoring.is_sent(numbers.new, column.variable.id, column.day)


def _left_out(columns: Sequence[RebasedColumn], kept: Sequence[RebasedColumn]) -> Iterator[Remark]:
    days: dict[str, set[date]] = {}
    for one in columns:
        if one not in kept:
            days.setdefault(one.variable.title, set()).add(one.day)
    for title, several in days.items():
        yield Remark.of(
            "{variable}: what offices have delivered for the new version stays, at {count} reference dates."
            " Areas that they left out have no number, nor do the areas above them.",
            variable=title,
            count=len(several),
        )


def _as_deliveries(numbers: RebasedNumbers, columns: Sequence[RebasedColumn]) -> Rebased:
    """One delivery for each source and level; equal weights are stored once."""
    chosen: list[Chosen] = []
    used: dict[tuple[str, str], int] = {}
    groups: dict[tuple[str, str], list[RebasedColumn]] = {}
    for one in columns:
        if one.chosen is None:
            continue
        if one.chosen not in chosen:
            chosen.append(one.chosen)
        used[one.variable.id, one.level] = chosen.index(one.chosen)
        groups.setdefault((one.source, one.level), []).append(one)
    deliveries = tuple(_delivery(numbers, *key, several) for key, several in groups.items())
    tableau = numbers.chooser.tableau
    limits = {name: carried_with(name, tableau) for name, _ in used}
    return Rebased(deliveries, tuple(_shares(numbers, one) for one in chosen), used, limits)


def _delivery(numbers: RebasedNumbers, source: str, level: str, columns: Sequence[RebasedColumn]) -> Delivery:
    words = Wording.of(numbers.chooser.monitoring.language)
    told = words.text("rebased_source", source=source or "–", version=numbers.old.title)
    keys = numbers.chooser.trees[1].level(level).keys
    count = len(keys) * len(columns)
    observations = Observations(
        keys * len(columns),
        tuple(one.variable.id for one in columns for _ in keys),
        tuple(one.day for one in columns for _ in keys),
        Values.joined([one.after for one in columns]),
        ("",) * count,
    )
    name = f"{numbers.old.title} → {numbers.new.title}"
    return Delivery(
        file_name=name,
        sha256="",
        sheet="",
        source=told,
        level=level,
        profile=ImportProfile(title=name, source=told, level=level),
        variables=tuple({one.variable.id: one.variable for one in columns}.values()),
        observations=observations,
        report=DeliveryReport(name, "", level, RowCounts(), values=count),
    )


def _shares(numbers: RebasedNumbers, chosen: Chosen) -> Shares:
    weights = chosen.weights
    return Shares(
        numbers.old.id,
        numbers.new.id,
        chosen.level,
        "",
        chosen.column,
        COMPUTED,
        tuple(
            (
                weights.old_keys[weights.old[row]],
                weights.new_keys[weights.new[row]],
                float(weights.share[row]),
                Basis(int(weights.basis[row])).token,
            )
            for row in np.flatnonzero(weights.counting)
        ),
    )
