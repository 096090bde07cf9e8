"""How the parts of a booklet are called in the window."""

from __future__ import annotations

from ...core.booklets.contents import Part, PartKind
from ...support.translation import translate


def part_title(part: Part) -> str:
    """The title of a theme, what another part is, for a status with its index."""
    if part.kind is PartKind.THEME:
        return part.title or translate("ExportBooklets", "Theme without a title")
    title = _titles()[part.kind]
    return f"{title}: {part.index}" if part.index else title


def _titles() -> dict[PartKind, str]:
    return {
        PartKind.COVER: translate("ExportBooklets", "Cover"),
        PartKind.CONTENTS: translate("ExportBooklets", "List of contents"),
        PartKind.READING: translate("ExportBooklets", "How to read this booklet"),
        PartKind.OVERVIEW: translate("ExportBooklets", "Overview of the areas"),
        PartKind.GLANCE: translate("ExportBooklets", "The municipality at a glance"),
        PartKind.STATUS: translate("ExportBooklets", "Status and dynamics"),
        PartKind.PROFILES: translate("ExportBooklets", "Profiles of the areas"),
        PartKind.CHANGE: translate("ExportBooklets", "Change since the last booklet"),
        PartKind.TABLES: translate("ExportBooklets", "Tables"),
        PartKind.METHOD: translate("ExportBooklets", "Method and definitions"),
        PartKind.INDEX: translate("ExportBooklets", "Index of the areas"),
    }
