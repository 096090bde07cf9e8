"""What the dialog says of all faults together."""

from __future__ import annotations

from ...core.boundaries.faults import counts
from ...support.translation import translate
from ...workflows.boundary_input import BoundaryInput
from ...workflows.mend_boundaries import Mended
from ..language import interface_wording


def summary(state: Mended | None, notes: str) -> str:
    """How many faults there are and what mending moved, then `notes`."""
    if state is None:
        return translate("BoundaryChecks", "Choose the polygons to check.")
    if not state.checked.faults:
        text = translate("BoundaryChecks", "No fault was found in {areas} areas.")
    else:
        text = translate(
            "BoundaryChecks", "Faults in {areas} areas: {faults}, of these block a release: {blocking}."
        )
    words = interface_wording()
    told = text.format(
        areas=words.number(len(state.given.areas), 0),
        faults=words.number(sum(counts(state.checked.faults).values()), 0),
        blocking=words.number(state.checked.blocking, 0),
    )
    return " ".join(part for part in (told, _of_changes(state), notes) if part)


def understood(read: BoundaryInput) -> str:
    """By which columns keys and stated areas were found."""
    key = translate("BoundaryChecks", "Key: {column}.").format(column=read.key.strip('"') or "–")
    if not read.given.addresses:
        return key
    text = translate("BoundaryChecks", "Addresses state their area in: {column}.")
    return f"{key} {text.format(column=read.address_area or '–')}"


def _of_changes(state: Mended) -> str:
    if not state.done:
        return ""
    text = translate("BoundaryChecks", "Addresses that would change their area: {count}.")
    return text.format(count=interface_wording().number(len(state.moved), 0))
