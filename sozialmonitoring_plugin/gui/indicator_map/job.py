"""Maps made for the dialog: one to be looked at, one that the project keeps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ...core.classification.classification import Scheme
from ...core.classification.frozen import FrozenClassification
from ...core.feedback import Feedback
from ...core.map_kinds import MapKind
from ...layers.area_rows import Labels
from ...layers.indicator_map import IndicatorMap
from ...layers.map_files import write_map
from ...workflows.classified import classify_columns
from ...workflows.create_map import CreateMapRequest, drawn_rank
from ...workflows.map_session import MapSession, MapSessions
from ...workflows.write_folder import prepare_folder
from .class_kinds import STORED
from .look import Asked, Look

MOST_LABELLED = 500
"""In so many areas something is written while a person waits; in more only in the map that is kept."""


def is_ready(asked: Asked, sessions: MapSessions) -> bool:
    """Whether nothing has to be published for a map."""
    heap = asked.heap
    return sessions.ready(asked.subject) is not None and (heap is None or sessions.has_heap(heap))


def look_at(asked: Asked, sessions: MapSessions, feedback: Feedback, before: Look | None = None) -> Look:
    """The map as it would be; where `before` has the same features, its layers are styled anew.

    What is written into areas is left out where there are many: finding room for it takes long.
    """
    session = sessions.open(asked.subject, feedback)
    request = _classified(asked, sessions, session, feedback)
    if len(session.published.tree.levels[drawn_rank(request, session.published)]) > MOST_LABELLED:
        request = replace(request, labels=Labels.NONE)
    if before is not None and before.session is session and _shares_features(before.asked, asked):
        again = session.restyle(request, before.made)
        if again is not None:
            return Look(asked, session, again)
    made = session.draw(request)
    _hand_over(made.indicator_map)
    return Look(asked, session, made)


def _shares_features(before: Asked, asked: Asked) -> bool:
    return before.ground == asked.ground and before.request.labels is asked.request.labels


@dataclass(frozen=True)
class KeptMap:
    """The map with layers in memory, and the file that holds the same."""

    made: IndicatorMap
    path: Path


def map_to_keep(asked: Asked, sessions: MapSessions, path: Path, feedback: Feedback) -> KeptMap:
    """Make the map and write it to a new GeoPackage. Raises UserError where it cannot be written."""
    prepare_folder(path.parent)
    session = sessions.open(asked.subject, feedback)
    made = session.draw(_classified(asked, sessions, session, feedback)).indicator_map
    kept = KeptMap(made, free_path(path))
    write_map(made, kept.path)
    _hand_over(made)
    return kept


def free_path(path: Path) -> Path:
    """The path, or the next of its kind where there is a file already: layers of a project may be in it."""
    numbered = path
    number = 2
    while numbered.exists():
        numbered = path.with_stem(f"{path.stem} {number}")
        number += 1
    return numbered


def dressed(request: CreateMapRequest, titles: tuple[str, ...]) -> CreateMapRequest:
    """The request with titles of its classes, though the monitoring does not keep them."""
    classification = request.classification
    if classification is None or request.frozen is not None or len(titles) != classification.classes:
        return request
    if not any(titles):
        return request
    frozen = FrozenClassification(request.indicator, classification, request.palette, titles=titles)
    return replace(request, frozen=frozen)


def _classified(
    asked: Asked, sessions: MapSessions, session: MapSession, feedback: Feedback
) -> CreateMapRequest:
    """The request with its classes: weighted by inhabitants, of all dates, and with titles, as wanted."""
    request, heap = asked.request, asked.heap
    if request.kind not in STORED or request.classification is not None:
        return request
    rank = drawn_rank(request, session.published)
    scheme = session.completed(request.indicator, rank, request.scheme)
    if heap is not None:
        made = sessions.heap(heap, feedback).classify(scheme or Scheme())
    elif request.kind is MapKind.TIME:
        made = classify_columns(session.published, session.published.series(request.indicator), rank, scheme)
    else:
        made = session.classify(request.indicator, rank, scheme)
    return dressed(replace(request, classification=made), asked.titles)


def _hand_over(indicator_map: IndicatorMap) -> None:
    """Give layers made here to the main thread, where the project and the map live."""
    for layer in indicator_map.all_layers():
        layer.moveToThread(QCoreApplication.instance().thread())
