"""All checks of the numbers of a delivery.

Nothing here blocks an import: a finding names cells and says in plain words why they look wrong. The
bounds were set so that real series of cities and counties give few findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from .columns import delivered_twice, other_unit, shifted, swapped, unchanged
from .finding import Before, Finding
from .jumps import jumps
from .levels import other_levels
from .parts import part_of_whole, worded_parts
from .series import Numbered, numbered

if TYPE_CHECKING:
    from ..reports.checking import Reading

_CHECKS: tuple[Callable[[Numbered], Iterator[Finding]], ...] = (
    other_unit, swapped, shifted, part_of_whole, worded_parts, other_levels, jumps,
    delivered_twice, unchanged,
)  # fmt: skip


def plausibility(reading: Reading, before: Before | None = None) -> tuple[Finding, ...]:
    """What looks wrong, the weightiest first."""
    data = numbered(reading, before)
    found = [finding for check in _CHECKS for finding in check(data)]
    return tuple(sorted(found, key=lambda one: -one.weight))
