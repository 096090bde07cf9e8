"""Areas so far away from the others that a map sets them apart: islands, exclaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsRectangle

REACH = 0.12
"""Part of the diagonal of everything up to which areas belong together."""

WORTH_IT = 0.7
"""Part of everything that the rest may take at most, for the others to be set apart."""

MOST_AREAS = 3_000

Boxes = NDArray[np.float64]
"""n rows of west, south, east, north."""


@dataclass(frozen=True)
class Frame:
    """The extent of what lies together, and extents of what lies far from it."""

    main: QgsRectangle
    far: tuple[QgsRectangle, ...] = ()

    @classmethod
    def of(cls, areas: Sequence[QgsRectangle]) -> Frame:
        """The frame of areas given by their boxes; one for all where nothing is gained by two."""
        boxes = _boxes(areas)
        if not len(boxes):
            return cls(QgsRectangle())
        whole = _around(boxes)
        if not 1 < len(boxes) <= MOST_AREAS:
            return cls(whole)
        main, *far = (_around(boxes[labels]) for labels in _groups(boxes))
        return cls(main, tuple(far)) if far and _area(main) < WORTH_IT * _area(whole) else cls(whole)


def _boxes(areas: Sequence[QgsRectangle]) -> Boxes:
    sides = [(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) for box in areas]
    return np.array(sides, dtype=np.float64).reshape(-1, 4)


def _groups(boxes: Boxes) -> list[NDArray[np.bool_]]:
    """Which boxes lie within reach of each other, over others too; the largest group first."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    low, high = boxes[:, :2], boxes[:, 2:]
    reach = REACH * float(np.hypot(*(high.max(axis=0) - low.min(axis=0))))
    gaps = np.maximum(low[:, None] - high[None], low[None] - high[:, None])
    count, labels = connected_components(csr_array((gaps <= reach).all(axis=2)), directed=False)
    order = np.argsort(-np.bincount(labels, minlength=count), kind="stable")
    return [labels == one for one in order]


def _around(boxes: Boxes) -> QgsRectangle:
    return QgsRectangle(*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())


def _area(extent: QgsRectangle) -> float:
    return extent.width() * extent.height()
