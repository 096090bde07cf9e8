"""The journal of a session in the file of its draft."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ...core.boundaries.drafting import Gesture
from ...core.boundaries.rings import Shape as Outline
from ...layers.address_table import shape_of
from ...layers.boundaries.lattice import geometry_of_shape
from ...store.drafts.draft_file import DraftFile
from ...store.records import Shape


class FileLog:
    """Each gesture is on the disk when `append` returns."""

    def __init__(self, file: DraftFile) -> None:
        self._file = file

    def append(self, gesture: Gesture) -> None:
        """Keep a gesture and the outlines it leads to. Raises StoreError."""
        after = gesture.change.after.items()
        self._file.append(gesture, drawn({key: shape for key, shape in after if shape is not None}))

    def keep_locked(self, keys: Collection[str]) -> None:
        """Keep which areas are locked. Raises StoreError."""
        self._file.keep_locked(keys)


def drawn(outlines: Mapping[str, Outline]) -> dict[str, Shape]:
    """Outlines as geometries of a layer."""
    return {key: shape_of(geometry_of_shape(outline)) for key, outline in outlines.items()}
