"""Every check of boundaries, one after the other; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...core.boundaries.faults import Fault, in_order
from ...core.feedback import Feedback, stop_if_cancelled
from ...core.remarks import Remark
from .belonging_checks import mismatches, nesting
from .given import Given
from .ground import Ground
from .ground_checks import gaps, outside, overlaps
from .shape_checks import invalid, keys, multipart
from .verdicts import is_straight

CHECKS = (invalid, keys, overlaps, gaps, outside, nesting, multipart, mismatches)


@dataclass(frozen=True)
class Checked:
    """What was found, in the order in which it is mended, and what was done to look at all."""

    faults: tuple[Fault, ...]
    notes: tuple[Remark, ...] = ()

    @property
    def blocking(self) -> int:
        """How many faults stand in the way of a release."""
        return sum(fault.blocks for fault in self.faults)


def find_faults(given: Given, feedback: Feedback, further: Iterable[Fault] = ()) -> Checked:
    """Check areas against themselves, their frame and their addresses.

    Coordinates are metres. Of an invalid polygon the other checks see the ground GEOS would make of it.
    `further` faults, such as of lines beside streets, were found by others and are put among them.
    """
    ground = Ground(given)
    found: list[Fault] = list(further)
    for number, check in enumerate(CHECKS, 1):
        stop_if_cancelled(feedback)
        found += check(ground)
        feedback.setProgress(100 * number / len(CHECKS))
    return Checked(in_order(found), tuple(_notes(given)))


def _notes(given: Given) -> Iterable[Remark]:
    bent = sum(not area.geometry.isNull() and not is_straight(area.geometry) for area in given.areas)
    if bent:
        yield Remark.of("Polygons checked without their curves, Z and M: {count}.", count=bent)
    if given.without_point:
        yield Remark.of("Addresses without a point, which lie nowhere: {count}.", count=given.without_point)
    silent = sum(not address.stated for address in given.addresses)
    if 0 < silent < len(given.addresses):
        yield Remark.of("Addresses that do not say to which area they belong: {count}.", count=silent)
    if not given.frame:
        yield Remark.of("Without a frame, ground at the outer edge that is missing or too much is not found.")
