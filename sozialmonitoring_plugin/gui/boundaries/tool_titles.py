"""What tools and their steps are called."""

from __future__ import annotations

from ...core.boundaries.drafting import Gesture
from ...support.translation import translate
from .tools.titles import titles


def tool_title(tool: str) -> str:
    """A tool as people know it; one that is not known keeps its id."""
    others = {
        "rename": translate("Boundaries", "Rename"),
        "assign": translate("Boundaries", "Assign"),
        "repair": translate("Boundaries", "Repair"),
        "qgis": translate("Boundaries", "Tool of QGIS"),
        "undo": translate("Boundaries", "Undo"),
        "redo": translate("Boundaries", "Redo"),
    }
    return {**titles(), **others}.get(tool, tool)


def step_title(gesture: Gesture) -> str:
    """A step in QGIS' list of what can be undone."""
    return f"{tool_title(gesture.tool)}: {', '.join(sorted(gesture.keys)[:4])}"
