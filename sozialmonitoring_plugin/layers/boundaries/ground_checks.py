"""Ground that two areas claim, that nobody has, or that lies outside the frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry

from ...core.boundaries.faults import Fault, FaultKind, Rule, Size, Unit
from ...core.remarks import Remark
from .given import GivenArea, named
from .ground import Ground, is_rounding, is_sliver, spot_of
from .verdicts import only_polygons, pieces

FILLED = (Rule.LONGEST_BOUNDARY, Rule.ADDRESSES)
SETTLED = (Rule.ADDRESSES, Rule.LARGER_SHARE)


@dataclass(frozen=True)
class _Told:
    """What is said of a piece and can be done about it."""

    text: Remark
    repairs: tuple[Rule, ...]
    blocks: bool = True


def overlaps(ground: Ground) -> Iterator[Fault]:
    """Ground that two areas claim, piece by piece; narrow pieces are slivers."""
    for place, shape in enumerate(ground.shapes):
        for other in ground.locator.sharing(place):
            doubled = only_polygons(shape.intersection(ground.shapes[other]))
            areas = ground.areas([place, other])
            for piece in _real(doubled):
                text = Remark.of(
                    "{areas} both claim {size} m²: whoever lives there would be counted twice.",
                    areas=named(areas), size=_square_metres(piece).shown,
                )  # fmt: skip
                yield _found(ground, FaultKind.OVERLAP, areas, piece, _Told(text, _offered(ground, SETTLED)))


def gaps(ground: Ground) -> Iterator[Fault]:
    """Ground inside the frame that nobody has; without a frame, holes between the areas."""
    for piece in _unclaimed(ground):
        if is_rounding(piece):
            continue
        areas = ground.areas(place for place, _ in ground.beside(piece))
        text = Remark.of(
            "{size} m² beside {areas} belong to no area: whoever lives there would be counted nowhere.",
            areas=named(areas) or "–", size=_square_metres(piece).shown,
        )  # fmt: skip
        told = _Told(text, _offered(ground, FILLED) if areas else ())
        if ground.frame.isEmpty() and len(areas) == 1:
            # One polygon drawn with a hole: only a frame tells a lake of nobody from a slip.
            text = Remark.of(
                "{areas} has a hole of {size} m² that belongs to no area: without a frame nobody knows "
                "whether it should.",
                areas=named(areas), size=_square_metres(piece).shown,
            )  # fmt: skip
            told = _Told(text, told.repairs, blocks=False)
        yield _found(ground, FaultKind.GAP, areas, piece, told)


def outside(ground: Ground) -> Iterator[Fault]:
    """Ground of areas that lies outside the frame."""
    if ground.frame.isEmpty():
        return
    engine = QgsGeometry.createGeometryEngine(ground.frame.constGet())
    engine.prepareGeometry()
    for place, shape in enumerate(ground.shapes):
        if shape.isEmpty() or engine.contains(shape.constGet()):
            continue
        areas = ground.areas([place])
        for piece in _real(only_polygons(shape.difference(ground.frame))):
            text = Remark.of(
                "{areas} reaches {size} m² beyond the frame: that ground belongs to somebody else.",
                areas=named(areas), size=_square_metres(piece).shown,
            )  # fmt: skip
            yield _found(ground, FaultKind.OUTSIDE_FRAME, areas, piece, _Told(text, (Rule.CLIP,)))


def _unclaimed(ground: Ground) -> list[QgsGeometry]:
    if not ground.frame.isEmpty():
        return pieces(ground.frame.difference(ground.whole))
    holes = [
        QgsGeometry.fromPolygonXY([ring])
        for polygon in pieces(ground.whole)
        for ring in polygon.asPolygon()[1:]
    ]
    return [piece for hole in holes for piece in pieces(hole.difference(ground.whole))]


def _offered(ground: Ground, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules, without that of the addresses where there are none."""
    return tuple(rule for rule in rules if rule is not Rule.ADDRESSES or ground.given.addresses)


def _real(ground: QgsGeometry) -> list[QgsGeometry]:
    return [piece for piece in pieces(ground) if not is_rounding(piece)]


def _square_metres(piece: QgsGeometry) -> Size:
    return Size(piece.area(), Unit.SQUARE_METRES)


def _found(
    ground: Ground, kind: FaultKind, areas: Sequence[GivenArea], piece: QgsGeometry, told: _Told
) -> Fault:
    narrow = is_sliver(piece, ground.given.tolerance)
    return Fault(
        FaultKind.SLIVER if narrow else kind,
        tuple(area.key for area in areas),
        told.text,
        _square_metres(piece),
        spot_of(piece),
        tuple(area.row for area in areas),
        told.blocks,
        told.repairs,
        kind if narrow else None,
    )
