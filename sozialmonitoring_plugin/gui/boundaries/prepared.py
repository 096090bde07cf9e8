"""What takes seconds when a draft is opened, made in the background: the first count, large layers."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...layers.boundaries.drawing_styles import style_addresses, style_streets
from ...layers.boundaries.ground_layers import address_layer, street_layer
from ...support.translation import translate
from ...workflows.boundaries.live_numbers import LiveNumbers
from ...workflows.boundaries.session import DraftSession
from .surroundings import Surroundings


@dataclass(frozen=True)
class Prepared:
    """Numbers of a session, and layers of streets and addresses where there are any."""

    numbers: LiveNumbers
    streets: QgsVectorLayer | None
    addresses: QgsVectorLayer | None

    @classmethod
    def of(cls, session: DraftSession, around: Surroundings, numbers: LiveNumbers | None = None) -> Prepared:
        """Make them, in whatever thread; the layers belong to the window's."""
        return cls(
            numbers or LiveNumbers(session, around.tree, around.addresses),
            _streets(around),
            _addresses(around),
        )


def _streets(around: Surroundings) -> QgsVectorLayer | None:
    if not around.has_streets:
        return None
    layer = street_layer(translate("Boundaries", "Streets"), around.crs, around.streets)
    style_streets(layer)
    return _in_window(layer)


def _addresses(around: Surroundings) -> QgsVectorLayer | None:
    if not around.has_addresses:
        return None
    layer = address_layer(translate("Boundaries", "Addresses"), around.crs, around.addresses)
    style_addresses(layer)
    return _in_window(layer)


def _in_window(layer: QgsVectorLayer) -> QgsVectorLayer:
    layer.moveToThread(QCoreApplication.instance().thread())
    return layer
