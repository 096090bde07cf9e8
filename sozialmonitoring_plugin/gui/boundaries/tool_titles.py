"""What tools and their steps are called, in toolbar, journal and list of steps alike."""

from __future__ import annotations

from ...core.boundaries.drafting import Gesture
from ...support.translation import translate


def tool_title(tool: str) -> str:
    """A tool as people know it; one that is not known keeps its id."""
    titles = {
        "reshape": translate("Boundaries", "Reshape"),
        "give": translate("Boundaries", "Give and take"),
        "paint": translate("Boundaries", "Paint"),
        "split": translate("Boundaries", "Split"),
        "merge": translate("Boundaries", "Merge"),
        "new": translate("Boundaries", "New Quartier"),
        "snap": translate("Boundaries", "Snap to street"),
        "lock": translate("Boundaries", "Lock or unlock"),
        "lock_others": translate("Boundaries", "Lock all but two"),
        "rename": translate("Boundaries", "Rename"),
        "assign": translate("Boundaries", "Assign"),
        "repair": translate("Boundaries", "Repair"),
        "qgis": translate("Boundaries", "Tool of QGIS"),
        "undo": translate("Boundaries", "Undo"),
        "redo": translate("Boundaries", "Redo"),
    }
    return titles.get(tool, tool)


def step_title(gesture: Gesture) -> str:
    """A step in QGIS' list of what can be undone."""
    return f"{tool_title(gesture.tool)}: {', '.join(sorted(gesture.keys)[:4])}"
