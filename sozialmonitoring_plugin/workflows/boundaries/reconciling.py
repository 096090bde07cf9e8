"""Outlines that QGIS' own tools changed, one area at a time, become a change of the whole partition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import Qgis, QgsGeometry

from ...core.boundaries.change import Change
from ...core.boundaries.drafting import Gesture
from ...core.boundaries.ground_rules import EditRefusedError, GroundRules
from ...core.boundaries.partition import Partition, PartitionError
from ...core.boundaries.rings import Shape
from ...layers.boundaries.arrangement import contains
from ...layers.boundaries.lattice import geometry_of_shape, shape_of_geometry
from ...layers.boundaries.rearranging import Cut, rearranged

SLIVER = 25.0
"""Millimetres: ground nowhere wider than twice this is an inaccuracy of drawing and stays with its owner."""


@dataclass(frozen=True)
class Reconciled:
    """What became of changed outlines.

    `is_exact` where they fitted together as they were; else neighbours were moved with them. `gesture` is
    None where nothing changed.
    """

    change: Change
    is_exact: bool
    gesture: Gesture | None = None


def reconciling(partition: Partition, rules: GroundRules, drawn: Mapping[str, QgsGeometry]) -> Reconciled:
    """The change that takes drawn outlines over.

    Ground that an area gains is taken from its neighbours, ground that it leaves open goes to the
    neighbour with the longest shared boundary. Raises EditRefusedError where an outline is no valid
    polygon, where nothing would be left of an area, where two areas gain the same ground, and where the
    frame or a lock forbids it.
    """
    wanted = {key: _shape(partition, key, geometry) for key, geometry in drawn.items()}
    after = {key: shape for key, shape in wanted.items() if shape != partition.shape(key)}
    change = Change.of({key: partition.shape(key) for key in after}, after)
    if not change:
        return Reconciled(change, is_exact=True)
    if _fits(partition, change):
        return Reconciled(change, is_exact=True)
    for key, shape in after.items():
        _refuse_beyond(partition, key, shape)
    # Both outlines, so that whoever lies beside ground that is left open is near.
    outlines = [*after.values(), *(partition.shape(key) for key in after)]
    lines = [(*ring, ring[0]) for shape in outlines for ring in shape.rings]
    deciding = _Deciding(rules, after)
    return Reconciled(rearranged(partition, lines, deciding.decide), is_exact=False)


class _Deciding:
    """Says who gets which piece."""

    def __init__(self, rules: GroundRules, wanted: Mapping[str, Shape]) -> None:
        self._rules = rules
        self._wanted = wanted

    def decide(self, cut: Cut) -> dict[int, str]:
        given: dict[int, str] = {}
        left_open: list[int] = []
        for place, piece in enumerate(cut.pieces):
            if _is_sliver(piece.shape):
                continue
            claims = [key for key, shape in self._wanted.items() if contains(shape, piece.face.inside)]
            gains = [key for key in claims if key != piece.owner]
            if len(gains) > 1:
                raise EditRefusedError(
                    "{first} and {second} would both gain the same ground.",
                    hint="Change one of them only.",
                    first=gains[0],
                    second=gains[1],
                )
            if gains:
                given[place] = gains[0]
            elif piece.owner in self._wanted and not claims:
                left_open.append(place)
        self._fill(cut, left_open, given)
        self._refuse(cut, given)
        return given

    def _fill(self, cut: Cut, left_open: Sequence[int], given: dict[int, str]) -> None:
        """Give open ground to the neighbour with the longest shared boundary."""
        places = {edge: place for place, piece in enumerate(cut.pieces) for edge in piece.shape.edges()}
        waiting = set(left_open)
        while waiting:
            lengths = {place: self._neighbours(cut, place, places, waiting, given) for place in waiting}
            place = max(waiting, key=lambda one: (max(lengths[one].values(), default=-1.0), -one))
            if not lengths[place]:
                owner = cut.pieces[place].owner
                raise EditRefusedError(
                    "{area} would leave ground that no neighbour can take.",
                    hint="Its outline is locked there, or there is nobody beyond it.",
                    area=owner,
                )
            given[place] = max(lengths[place], key=lambda key: (lengths[place][key], key))
            waiting.discard(place)

    def _neighbours(
        self,
        cut: Cut,
        place: int,
        places: Mapping[tuple, int],
        waiting: set[int],
        given: Mapping[int, str],
    ) -> dict[str, float]:
        owner = cut.pieces[place].owner
        found: dict[str, float] = {}
        for start, end in cut.pieces[place].shape.edges():
            other = places.get((end, start))
            beyond = cut.across((start, end)) if other is None else given.get(other, cut.pieces[other].owner)
            if other in waiting or beyond is None or beyond == owner:
                continue
            if self._rules.may_pass(owner, beyond):
                length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
                found[beyond] = found.get(beyond, 0.0) + length
        return found

    def _refuse(self, cut: Cut, given: Mapping[int, str]) -> None:
        for place, to in given.items():
            if not self._rules.may_pass(cut.pieces[place].owner, to):
                raise self._rules.why_not(cut.pieces[place].owner, to)


def _shape(partition: Partition, key: str, geometry: QgsGeometry) -> Shape:
    if key not in partition:
        raise EditRefusedError("There is no area {area}.", hint="Use “New Quartier”.", area=key)
    straight = QgsGeometry(geometry)
    if straight.isEmpty() or straight.type() != Qgis.GeometryType.Polygon:
        raise EditRefusedError("Nothing of {area} would be left.", hint="Use “Merge”.", area=key)
    straight.convertToStraightSegment()
    shape = shape_of_geometry(straight) if straight.isGeosValid() else None
    if shape is None or not geometry_of_shape(shape, 1).isGeosValid():
        raise EditRefusedError(
            "The outline of {area} crosses itself.", hint="Undo the step and draw it again.", area=key
        )
    return shape


def _fits(partition: Partition, change: Change) -> bool:
    try:
        partition.apply(change)
    except PartitionError:
        return False
    partition.apply(change.inverse)
    return True


def _refuse_beyond(partition: Partition, key: str, shape: Shape) -> None:
    """Ground that is nobody's cannot be gained."""
    ground = geometry_of_shape(shape, 1)
    for other in partition.near(shape.box):
        ground = ground.difference(geometry_of_shape(partition.shape(other), 1))
        if ground.isEmpty():
            return
    if not ground.buffer(-SLIVER, 1).isEmpty():
        raise EditRefusedError(
            "{area} would pass the outline of all areas together.", hint="Stay inside the outline.", area=key
        )


def _is_sliver(shape: Shape) -> bool:
    return bool(geometry_of_shape(shape, 1).buffer(-SLIVER, 1).isEmpty())
