"""Layers of drafts that a saved project remembers: their outlines were in memory and are gone with it.

This is known from the start of QGIS, so nothing heavy is imported here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from ...support.messages import TITLE
from ...support.translation import translate

DRAFT = "sozialmonitoring/draft"
"""Custom property of all layers of a draft and of their group: its file."""

DRAFT_TITLE = "sozialmonitoring/draft_title"
"""Custom property of the layers: what the draft is called."""


def remove_draft_layers(project: QgsProject, ids: Collection[str]) -> None:
    """Take layers of drafts out, and their groups where nothing else was put into them."""
    project.removeMapLayers([one for one in ids if one in project.mapLayers()])
    for group in project.layerTreeRoot().findGroups():
        if group.customProperty(DRAFT) and not group.children():
            project.layerTreeRoot().removeChildNode(group)


def left_layers(project: QgsProject) -> dict[str, list[str]]:
    """The layers of drafts that a project remembers, by the file of the draft."""
    found: dict[str, list[str]] = {}
    for number, layer in project.mapLayers().items():
        draft = layer.customProperty(DRAFT)
        if draft:
            found.setdefault(str(draft), []).append(number)
    return found


def clear_left(project: QgsProject, messages: QgsMessageBar, draw_on: Callable[[Path], None]) -> None:
    """Take such layers out of a project that was read, and offer to open their draft again."""
    for draft, ids in left_layers(project).items():
        path = Path(draft)
        title = str(project.mapLayer(ids[0]).customProperty(DRAFT_TITLE) or path.stem)
        remove_draft_layers(project, ids)
        text = translate(
            "Boundaries", "This project showed the draft “{title}”. All that was drawn is saved there."
        )
        item = messages.createMessage(TITLE, text.format(title=title))
        button = QPushButton(translate("Boundaries", "Draw on"), item)
        button.clicked.connect(lambda _=False, path=path: draw_on(path))
        button.clicked.connect(lambda _=False, item=item: messages.popWidget(item))
        item.layout().addWidget(button)
        messages.pushWidget(item, Qgis.MessageLevel.Info)
