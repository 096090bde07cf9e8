"""Maps in a QGIS project: a group in the layer tree, a legend that lists the highest class first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsGraduatedSymbolRenderer,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsProjectMetadata,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtXml import QDomDocument

from .indicator_map import IndicatorMap
from .stored_layers import MapFileError, opened_from, write_layers
from .time_slider import set_time

NOBODY = "Sozialmonitoring"
"""Author of what is written: where there is none, newer releases of QGIS put the person's account."""


def add_to_project(
    indicator_map: IndicatorMap, project: QgsProject, group_title: str = ""
) -> QgsLayerTreeGroup:
    """Put the layers into a group of their own on top of the layer tree; the project owns them then."""
    group = project.layerTreeRoot().insertGroup(0, group_title or indicator_map.title)
    for layer in indicator_map.all_layers():
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setExpanded(layer not in indicator_map.surroundings())
        show_highest_first(node)
    if indicator_map.drawing.dates:
        set_time(project, indicator_map.drawing.dates)
    return group


def show_highest_first(node: QgsLayerTreeLayer) -> None:
    """List classes from the highest down, whatever order decides who owns a bound."""
    renderer = node.layer().renderer()
    if not isinstance(renderer, QgsGraduatedSymbolRenderer):
        return
    bounds = [item.lowerValue() for item in renderer.ranges()]
    order = sorted(range(len(bounds)), key=lambda place: -bounds[place])
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, order)


def write_project(maps: Sequence[IndicatorMap], path: Path, title: str) -> None:
    """Write a .qgz that holds the layers' data, the first map on top and the others switched off.

    It names no person and no folder of this computer.
    """
    project = QgsProject()
    project.setTitle(title)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setCrs(maps[0].values_layer.crs())
    for number, indicator_map in reversed(list(enumerate(maps, start=1))):
        data = Path(project.createAttachedFile(f"map{number}.gpkg"))
        write_layers(indicator_map, data)
        group = add_to_project(opened_from(indicator_map, data), project)
        group.setItemVisibilityChecked(number == 1)
        group.setExpanded(number == 1)
    extent = QgsReferencedRectangle(maps[0].extent, project.crs())
    project.viewSettings().setDefaultViewExtent(extent)
    _name_nobody(project)
    if not project.write(str(path)):
        raise MapFileError("{file} cannot be written: {problem}", file=path, problem=project.error())
    project.clear()


def _name_nobody(project: QgsProject) -> None:
    """QGIS notes who saved a project and who made it; both are left out."""
    metadata = QgsProjectMetadata()
    metadata.setTitle(project.title())
    metadata.setAuthor(NOBODY)
    project.setMetadata(metadata)
    project.writeProject.connect(_without_user)


def _without_user(document: QDomDocument) -> None:
    for attribute in ("saveUser", "saveUserFull"):
        document.documentElement().removeAttribute(attribute)
