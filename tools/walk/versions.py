"""Step of the walk: a Quartier takes a stretch of its neighbour in a draft, and what changed is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsGeometry, QgsPointXY
from qgis.utils import iface
from sozialmonitoring_plugin.sozialmonitoring_plugin.layers.boundaries.lattice import (
    PER_METRE,
    shape_of_geometry,
)
from sozialmonitoring_plugin.sozialmonitoring_plugin.layers.boundaries.region_edits import give
from sozialmonitoring_plugin.sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.sozialmonitoring_plugin.workflows.boundaries.drafts import (
    BranchRequest,
    branch_draft,
)
from sozialmonitoring_plugin.sozialmonitoring_plugin.workflows.boundaries.opening import open_draft

from .hands import Condition, choose, open_dialog, picture, seconds, settled, show_alone

GIVES, TAKES = "059990040101", "059990040102"
RADIUS = 200.0


def compare_versions() -> Iterator[Condition]:
    dialog = open_dialog("compare_versions")
    yield settled(dialog)
    draft = _redrawn(dialog.choice.monitoring)
    dialog.choice.rewritten.emit()
    form = dialog.form
    choose(form.old_box, "1")
    choose(form.new_box, str(draft))
    yield seconds(1)
    yield settled(dialog)
    choose(form.table_box, "streets")
    yield seconds(1)
    picture("compare_versions", dialog)
    dialog.add_map()
    yield seconds(2)
    iface.mapCanvas().setDestinationCrs(dialog.found.crs)
    form.view.activated.emit(dialog.shown.model.index(0, 0))
    dialog.reject()
    show_alone("Änderung")
    iface.mapCanvas().zoomByFactor(0.6)
    yield seconds(4)
    picture("compare_versions_map", iface.mainWindow())


def _redrawn(monitoring: Monitoring) -> Path:
    """A draft in which some ground around the middle of the shared boundary passes."""
    path = branch_draft(BranchRequest(monitoring, "Szenario A"))
    opened = open_draft(monitoring, path)
    session = opened.session
    shared = session.partition.shared(GIVES, TAKES)
    x, y = shared[len(shared) // 2][0]
    circle = QgsGeometry.fromPointXY(QgsPointXY(x / PER_METRE, y / PER_METRE)).buffer(RADIUS, 8)
    session.apply(give(session.partition, session.rules, shape_of_geometry(circle), TAKES, (GIVES,)), "give")
    opened.close()
    return path
