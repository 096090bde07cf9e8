"""What somebody else drew in the layer becomes a gesture of the session, or is refused."""

from __future__ import annotations

from dataclasses import replace

from ...core.boundaries.ground_rules import EditRefusedError
from ...workflows.boundaries.session import DraftSession
from .layer_reading import Drawn


def take_over(session: DraftSession, drawn: Drawn) -> None:
    """Make one gesture of outlines, names and parents.

    Raises UserError, and takes nothing over, where some of it cannot be.
    """
    _refuse_unknown(drawn)
    named = [replace(area, name=area.name.strip()) for area in drawn.areas.values()]
    found = session.reconcile(drawn.geometries, named, _tool(session, drawn))
    if found.gesture is None and (drawn.geometries or named):
        raise EditRefusedError("Nothing would change.")


def _tool(session: DraftSession, drawn: Drawn) -> str:
    """What the journal calls it: only what changes names or parents alone has a name of its own."""
    pairs = [(session.areas[key], area) for key, area in drawn.areas.items()]
    if drawn.geometries:
        return "qgis"
    if all(was.parent == now.parent for was, now in pairs):
        return "rename"
    return "assign" if all(was.name == now.name for was, now in pairs) else "qgis"


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
