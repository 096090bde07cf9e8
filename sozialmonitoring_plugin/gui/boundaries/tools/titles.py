"""Names and short instructions of the tools, and of what is painted with."""

from __future__ import annotations

from ....core.boundaries.base_unit import UnitKind
from ....support.translation import translate


def titles() -> dict[str, str]:
    """What the tools are called, by icon; in toolbar, journal and list of steps alike."""
    return {
        "reshape": translate("Boundaries", "Reshape"),
        "give": translate("Boundaries", "Give and take"),
        "paint": translate("Boundaries", "Paint"),
        "split": translate("Boundaries", "Split"),
        "merge": translate("Boundaries", "Merge"),
        "new": translate("Boundaries", "New Quartier"),
        "snap": translate("Boundaries", "Snap to street"),
        "lock": translate("Boundaries", "Lock or unlock"),
        "lock_others": translate("Boundaries", "Lock all but two"),
    }


def instructions() -> dict[str, str]:
    """How the tools are used, by icon."""
    return {**_lines(), **_units(), **_areas()}


def _lines() -> dict[str, str]:
    return {
        "reshape": translate(
            "Boundaries",
            "Click the boundary where the new line begins, follow the streets with the mouse, and click "
            "the boundary where it ends. Further clicks hold the line. Ctrl: straight. "
            "Shift: cross a boundary. Right click or Backspace: one click back. Esc: begin anew.",
        ),
        "split": translate(
            "Boundaries",
            "Click the outline of a Quartier, draw along the streets or with Ctrl straight across it, and "
            "click the outline again. Or choose streets with Alt and a click each, until they cut the "
            "Quartier. The smaller part becomes a new Quartier, whose name is asked for.",
        ),
        "snap": translate(
            "Boundaries",
            "Point at a stretch of boundary that runs beside a street, look at the proposal, and click.",
        ),
    }


def _units() -> dict[str, str]:
    return {
        "give": translate(
            "Boundaries",
            "Press the mouse near a boundary and drag it into the neighbour: what you drag over passes to "
            "the side you come from. Backspace puts the last piece down, Esc all of them.",
        ),
        "paint": translate(
            "Boundaries",
            "Choose the Quartier to paint to (Alt and a click in the map), then brush over base "
            "units. The right button gives them back to the Quartier of the version before.",
        ),
        "new": translate(
            "Boundaries",
            "Choose base units by clicks or by dragging a rectangle, then press Return and name the "
            "Quartier.",
        ),
    }


def _areas() -> dict[str, str]:
    return {
        "merge": translate(
            "Boundaries",
            "Click two Quartiere of one municipality: they become one. Look before the second click.",
        ),
        "lock": translate("Boundaries", "Click a Quartier: it keeps its ground until you click it again."),
        "lock_others": translate(
            "Boundaries",
            "Click the two Quartiere that you want to draw between; all others are locked. A right click "
            "unlocks all of them.",
        ),
    }


def kind_titles() -> dict[UnitKind, str]:
    """What is painted with, from coarse to fine."""
    return {
        UnitKind.BLOCK: translate("Boundaries", "Blocks"),
        UnitKind.BLOCK_SIDE: translate("Boundaries", "Block sides"),
        UnitKind.STREET_SEGMENT: translate("Boundaries", "Street segments"),
        UnitKind.ADDRESS: translate("Boundaries", "Addresses"),
        UnitKind.POLYGON: translate("Boundaries", "Polygons of a layer"),
    }
