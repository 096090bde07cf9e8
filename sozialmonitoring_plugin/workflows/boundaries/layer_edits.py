"""What somebody did to the layer of a draft outside a session, with plain QGIS or a script."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsGeometry

from ...core.boundaries.change import Change
from ...core.boundaries.drafting import DraftArea, put_states
from ...core.boundaries.rings import Shape
from ...core.errors import UserError
from ...core.remarks import Remark
from ...layers.boundaries.lattice import shape_of_geometry
from ...store.drafts.draft_file import DraftContent, DraftFile
from .file_log import drawn
from .session import DraftSession
from .version_areas import geometry_of_wkb


def layer_edits(file: DraftFile, content: DraftContent, session: DraftSession) -> list[Remark]:
    """Take over outlines, names and parents in the layer that no gesture of ours wrote, or undo them.

    A layer that shows what was before some gesture is out of date, nobody's wish, and drawn anew.
    """
    shown = {key: _Shown(wkb) for key, wkb in content.drawn.items()}
    outlines, areas = content.outlines(), content.areas()
    foreign = {key for key in {*shown, *outlines} if _differs(shown, outlines, key)}
    named = {key for key, area in content.named.items() if key in areas and area != areas[key]}
    if not foreign | named:
        return []
    if _is_earlier(shown, content):
        notes = [Remark.of("The draft's layer showed an earlier state and was drawn anew.")]
    else:
        notes = [
            *_reconciled(session, {key: shown[key].geometry if key in shown else _NONE for key in foreign}),
            *_renamed(session, [content.named[key] for key in sorted(named)]),
        ]
    file.redraw(drawn(session.partition.shapes), session.areas)
    return notes


_NONE = QgsGeometry()


class _Shown:
    """An outline in the layer; of one that is damaged nothing is left."""

    def __init__(self, wkb: bytes) -> None:
        self.geometry = geometry_of_wkb(wkb)
        try:
            self.shape: Shape | None = shape_of_geometry(self.geometry)
        except (ValueError, OverflowError, TypeError, IndexError):
            self.geometry, self.shape = _NONE, None


def _differs(shown: Mapping[str, _Shown], outlines: Mapping[str, Shape], key: str) -> bool:
    return key not in shown or key not in outlines or shown[key].shape != outlines[key]


def _is_earlier(shown: Mapping[str, _Shown], content: DraftContent) -> bool:
    """Whether outlines, names and parents are those before some gesture."""
    outlines, areas = dict(content.base), dict(content.base_areas)
    differing = {key for key in {*shown, *outlines} if _differs(shown, outlines, key)}
    for gesture in content.gestures:
        if not differing and areas == content.named:
            return True
        for key, shape in gesture.change.after.items():
            _put(outlines, key, shape)
            differing.discard(key)
            if (key in shown or key in outlines) and _differs(shown, outlines, key):
                differing.add(key)
        put_states(areas, gesture.areas_after)
    return False


def _reconciled(session: DraftSession, foreign: Mapping[str, QgsGeometry]) -> list[Remark]:
    if not foreign:
        return []
    text = "{areas} was edited in the draft's file, outside a session. That was taken over."
    try:
        session.reconcile(foreign)
    except UserError:
        text = "{areas} was edited in the draft's file, outside a session. That did not fit and was undone."
    return [Remark.of(text, areas=", ".join(sorted(foreign)))]


def _renamed(session: DraftSession, named: list[DraftArea]) -> list[Remark]:
    if not named:
        return []
    text = "Name or area above of {areas} was edited in the draft's file. That was taken over."
    try:
        session.apply(Change(), "qgis", named)
    except UserError:
        text = (
            "Name or area above of {areas} was edited in the draft's file. That did not fit and was undone."
        )
    return [Remark.of(text, areas=", ".join(area.key for area in named))]


def _put(outlines: dict[str, Shape], key: str, shape: Shape | None) -> None:
    if shape is None:
        outlines.pop(key, None)
    else:
        outlines[key] = shape
