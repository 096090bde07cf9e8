"""Faults in the log of an algorithm: each says whether it blocks, the first of each kind are shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingFeedback

from ..support.translation import translate

if TYPE_CHECKING:
    from ..core.boundaries.faults import Fault, FaultKind
    from ..core.wording import Wording

SHOWN = 20
"""Faults of each kind that a log shows; the layer of faults has all of them."""


def tell_faults(faults: Iterable[Fault], feedback: QgsProcessingFeedback, wording: Wording) -> None:
    """Warn of the first faults of each kind and count the others."""
    for kind, found in _by_kind(faults).items():
        for fault in found[:SHOWN]:
            feedback.pushWarning(_line(fault, wording))
        if len(found) > SHOWN:
            more = translate("Algorithms", "{kind}: {count} more, OUTPUT has them all.")
            title = wording.text(f"fault_{kind.value}")
            feedback.pushWarning(more.format(kind=title, count=len(found) - SHOWN))


def tell_refused(
    refused: Iterable[Fault], told: Iterable[Fault], feedback: QgsProcessingFeedback, wording: Wording
) -> None:
    """Warn of what was not mended; what was told before is counted only."""
    known = {(fault.kind, fault.text) for fault in told}
    stay = list(refused)
    fresh = [fault for fault in stay if (fault.kind, fault.text) not in known]
    tell_faults(fresh, feedback, wording)
    if len(fresh) < len(stay):
        text = translate("Algorithms", "Of the faults told above {count} cannot be mended by rule and stay.")
        feedback.pushWarning(text.format(count=len(stay) - len(fresh)))


def _by_kind(faults: Iterable[Fault]) -> dict[FaultKind, list[Fault]]:
    found: dict[FaultKind, list[Fault]] = {}
    for fault in faults:
        found.setdefault(fault.kind, []).append(fault)
    return found


def _line(fault: Fault, wording: Wording) -> str:
    from ..core.deliveries.reports.console import spoken

    text = (
        translate("Algorithms", "Blocks a release: {fault}")
        if fault.blocks
        else translate("Algorithms", "To be looked at: {fault}")
    )
    return text.format(fault=spoken(fault.text, wording))
