"""Faults mended step by step: each step is a new state of the polygons, with what was done for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from ..core.boundaries.faults import Fault, FaultKind, Rule
from ..core.feedback import Feedback, stop_if_cancelled
from ..layers.boundaries.checks import Checked, find_faults
from ..layers.boundaries.given import Given
from ..layers.boundaries.ground import Ground
from ..layers.boundaries.lattice import geometry_of_shape
from ..layers.boundaries.repair_records import Moved, Repair
from ..layers.boundaries.repaired_layers import settled_shapes
from ..layers.boundaries.repairs import RepairRefusedError, proposed
from ..layers.boundaries.settling import settle

Choice = tuple[Fault, Rule]


@dataclass(frozen=True)
class Mended:
    """Polygons as they are now, what is still wrong, what was done so far, and which addresses moved.

    `refused` counts the faults of the last step that could not be mended as chosen.
    """

    given: Given
    checked: Checked
    done: tuple[Repair, ...] = ()
    moved: tuple[Moved, ...] = ()
    refused: int = 0


def mend(state: Mended, choices: Sequence[Choice], feedback: Feedback) -> Mended:
    """Mend some faults, each by its rule, and check anew."""
    ground, done = Ground(state.given), []
    joined: set[int] = set()
    for number, (fault, rule) in enumerate(choices):
        stop_if_cancelled(feedback)
        feedback.setProgress(50 * number / len(choices))
        try:
            found = proposed(ground, fault, rule)
        except RepairRefusedError:
            continue  # an earlier step may have mended it, or nobody lies beside it
        if found.balances:
            ground = ground.changed(found.geometries)
            done.append(found.repair)
            if rule is Rule.JOIN:
                joined |= {row for row, shape in found.geometries.items() if shape.isEmpty()}
    given = _without(ground.given, joined)
    checked = find_faults(given, feedback)
    return Mended(given, checked, (*state.done, *done), state.moved, len(choices) - len(done))


def settle_all(state: Mended, feedback: Feedback) -> Mended:
    """Make an exact partition by rule, and check it; what no rule settles is still among the faults."""
    settled = settle(state.given, feedback)
    exact = (geometry_of_shape(shape) for shape in settled.frame)
    frame = (replace(one, geometry=shape) for one, shape in zip(state.given.frame, exact, strict=True))
    shapes = settled_shapes(state.given, settled)
    joined = {area.row for area in state.given.areas} - shapes.keys()
    given = _without(state.given.with_geometries(shapes), joined)
    given = replace(given, frame=tuple(frame))
    checked = find_faults(given, feedback)
    # The largest are the latest, so that lists begin with them.
    done = (*state.done, *sorted(settled.repairs, key=lambda repair: repair.ground))
    return Mended(given, checked, done, (*state.moved, *settled.moved), len(settled.refused))


def choices_of(kind: FaultKind, faults: Iterable[Fault], rule: Rule) -> list[Choice]:
    """All faults of a kind, by the chosen rule where it is possible, else by the one that is proposed."""
    same = (fault for fault in faults if fault.kind is kind and fault.repairs)
    return [(fault, rule if rule in fault.repairs else fault.repairs[0]) for fault in same]


def _without(given: Given, rows: Collection[int]) -> Given:
    """Without the rows whose polygon became part of another one with the same key."""
    return replace(given, areas=tuple(area for area in given.areas if area.row not in rows))
