"""The map of what changed, as a group of layers in a project."""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsProject

from ...core.boundaries.comparing.report_texts import state_text
from ...layers.boundaries.change_layers import ChangeMap, change_layers
from .compare_versions import ComparedVersions


def add_change_map(found: ComparedVersions, project: QgsProject, municipality: str = "") -> QgsLayerTreeGroup:
    """Put the layers on top of the layer tree; the project owns them then. They hold no counts of people."""
    comparison, words = found.comparison, found.words
    asked = ChangeMap(comparison, found.crs, words, found.monitoring.streets(), municipality)
    states = (state_text(words, state) for state in (comparison.old, comparison.new))
    title = words.text("changes_from_to", **dict(zip(("old", "new"), states, strict=True)))
    group = project.layerTreeRoot().insertGroup(0, f"{words.text('changes_title')}: {title}")
    for layer in change_layers(asked).top_first:
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)
    return group
