"""What somebody else drew in the layer becomes gestures of the session, or is refused."""

from __future__ import annotations

from ...core.boundaries.ground_rules import EditRefusedError
from ...workflows.boundaries.session import DraftSession
from .layer_reading import Drawn


def take_over(session: DraftSession, drawn: Drawn) -> None:
    """Make gestures of outlines, names and parents.

    Raises UserError, and makes no gesture of what is left, where something cannot be.
    """
    _refuse_unknown(drawn)
    found = session.reconcile(drawn.geometries) if drawn.geometries else None
    for key, area in drawn.areas.items():
        now = session.areas[key]
        if area.name != now.name:
            session.rename(key, area.name)
        if area.parent != now.parent:
            session.assign(key, area.parent)
    if found is not None and found.gesture is None:
        raise EditRefusedError("Nothing would change.")


def _refuse_unknown(drawn: Drawn) -> None:
    """Areas come and go by the tools of the draft, which give keys and keep the rest whole."""
    if drawn.strangers:
        raise EditRefusedError(
            "A new area needs a key and takes its ground from others.", hint="Use “New Quartier” or “Split”."
        )
    if drawn.gone:
        raise EditRefusedError(
            "{area} cannot be deleted: its ground would be nobody’s.",
            hint="Use “Merge”.",
            area=min(drawn.gone),
        )
    for key, area in drawn.areas.items():
        if area.key != key:
            raise EditRefusedError("The key of {area} stays: all deliveries name it.", area=key)
