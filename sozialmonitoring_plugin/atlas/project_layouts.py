"""Pages and templates of booklets as layouts of a project, for the layout designer.

A page brings its layers along: copies of them stand in a group at the bottom of the project, out of sight.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from .errors import TemplateError
from .pages import PreparedPage
from .templates import template_document


def page_in_project(prepared: PreparedPage, name: str, project: QgsProject) -> QgsPrintLayout:
    """A page as a layout of the project; name and group are made unique.

    Raises TemplateError for what cannot be opened as a layout; the project is as before then.
    """
    context = QgsReadWriteContext()
    document = QDomDocument()
    document.appendChild(prepared.layout.writeXml(document, context))
    text = document.toString()
    name = _unique(name, project)
    layers = list(_layers(prepared.layout))
    group = project.layerTreeRoot().addGroup(name)
    copies = _copied(layers, group, project)
    for layer, copy in zip(layers, copies, strict=True):
        text = text.replace(layer.id(), copy.id())
    changed = QDomDocument()
    changed.setContent(text, False)
    try:
        return _added(changed, name, project)
    except TemplateError:
        project.removeMapLayers([copy.id() for copy in copies])
        project.layerTreeRoot().removeChildNode(group)
        raise


def template_in_project(file: Path, name: str, project: QgsProject) -> QgsPrintLayout:
    """A template as it stands in its file, placeholders and all. Raises TemplateError for a broken one."""
    return _added(template_document(file), _unique(name, project), project)


def _added(document: QDomDocument, name: str, project: QgsProject) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    _, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    layout.setName(name)
    if not loaded or not project.layoutManager().addLayout(layout):
        raise TemplateError("The page {name} cannot be opened as a layout.", name=name)
    return layout


def _unique(name: str, project: QgsProject) -> str:
    taken = {layout.name() for layout in project.layoutManager().layouts()}
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name} ({number})"
    return found


def _layers(layout: QgsPrintLayout) -> Iterable[QgsMapLayer]:
    """Every layer that maps draw and legends list, each once."""
    found: dict[str, QgsMapLayer] = {}
    for item in layout.items():
        shown: list[QgsMapLayer] = []
        if isinstance(item, QgsLayoutItemMap):
            shown = item.layers()
        elif isinstance(item, QgsLayoutItemLegend) and not item.autoUpdateModel():
            shown = [node.layer() for node in item.model().rootGroup().findLayers()]
        found.update({layer.id(): layer for layer in shown if layer is not None})
    return found.values()


def _copied(
    layers: Iterable[QgsMapLayer], group: QgsLayerTreeGroup, project: QgsProject
) -> list[QgsMapLayer]:
    """Copies in a group of the project, since the page's own live no longer than the page."""
    group.setItemVisibilityChecked(False)
    group.setExpanded(False)
    copies = [layer.clone() for layer in layers]
    for copy in copies:
        project.addMapLayer(copy, False)
        group.addLayer(copy).setExpanded(False)
    return copies
