"""Areas that lie across the areas above them, addresses that say they lie elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsGeometry

from ...core.boundaries.faults import Fault, FaultKind, Size, Unit, rounded
from ...core.remarks import Remark
from .given import GivenAddress, GivenArea, named
from .ground import Ground, is_rounding, is_sliver, spot_at, spot_of
from .locating import Locator
from .verdicts import only_polygons, pieces


def nesting(ground: Ground) -> Iterator[Fault]:
    """Areas across two polygons of the frame, or in another one than their parent says.

    An area belongs to the polygon of the frame with which it shares most ground.
    """
    if len(ground.frames) < 2:
        return
    for place, shared in _shared_with_frame(ground):
        met = list(shared)
        yield from _across(ground, place, [shared[above] for above in met[1:]], met)
        yield from _elsewhere(ground, place, ground.given.frame[met[0]])


def homes(ground: Ground) -> dict[int, int]:
    """For the place of each area that of the frame's polygon with most of its ground."""
    return {place: next(iter(shared)) for place, shared in _shared_with_frame(ground)}


def _shared_with_frame(ground: Ground) -> Iterator[tuple[int, dict[int, QgsGeometry]]]:
    """For each area that meets the frame what it shares with its polygons, the most first."""
    locator = Locator(ground.frames)
    for place, shape in enumerate(ground.shapes):
        near = [] if shape.isEmpty() else locator.near(shape.boundingBox())
        shared = {above: only_polygons(shape.intersection(ground.frames[above])) for above in near}
        met = sorted(
            (above for above in near if _area(shared[above]) > 0), key=lambda one: -_area(shared[one])
        )
        if met:
            yield place, {above: shared[above] for above in met}


def mismatches(ground: Ground) -> Iterator[Fault]:
    """Addresses that are said to belong to an area in whose polygon they do not lie."""
    areas = ground.given.areas
    for address in ground.given.addresses:
        if address.stated:
            found = ground.areas(ground.locator.at(address.x, address.y))
            if all(area.key != address.stated for area in found):
                rows = [area.row for area in areas if area.key == address.stated]
                yield _mismatch(address, found, rows) if rows else _unknown(address, found)


def _across(ground: Ground, place: int, strays: list[QgsGeometry], met: list[int]) -> Iterator[Fault]:
    area = ground.given.areas[place]
    wide = [
        piece
        for stray in strays
        for piece in pieces(stray)
        if not is_rounding(piece) and not is_sliver(piece, ground.given.tolerance)
    ]
    if wide:
        astray = sum(piece.area() for piece in wide)
        text = Remark.of(
            "{area} lies across {frames}, {size} m² of it beside the first: it would have to be counted in "
            "both.",
            area=area.label, frames=named([ground.given.frame[one] for one in met]), size=rounded(astray),
        )  # fmt: skip
        spot = spot_of(QgsGeometry.collectGeometry(wide))
        size = Size(astray, Unit.SQUARE_METRES)
        yield Fault(FaultKind.NESTING, (area.key,), text, size, spot, (area.row,))


def _elsewhere(ground: Ground, place: int, frame: GivenArea) -> Iterator[Fault]:
    area = ground.given.areas[place]
    if area.parent and frame.key and area.parent != frame.key:
        text = Remark.of(
            "{area} says it belongs to {parent} but lies in {frame}: sums of both would be wrong.",
            area=area.label, parent=area.parent, frame=frame.label,
        )  # fmt: skip
        shape = ground.shapes[place]
        size = Size(shape.area(), Unit.SQUARE_METRES)
        yield Fault(FaultKind.NESTING, (area.key,), text, size, spot_of(shape), (area.row,))


def _mismatch(address: GivenAddress, found: list[GivenArea], stated_rows: list[int]) -> Fault:
    label = address.label or f"{address.x:.0f}, {address.y:.0f}"
    text = Remark.of(
        "{address} is said to lie in {stated} but lies in {found}: its people would be counted there.",
        address=label, stated=address.stated, found=named(found),
    )  # fmt: skip
    if not found:
        text = Remark.of(
            "{address} is said to lie in {stated} but lies in no area: its people would be counted nowhere.",
            address=label, stated=address.stated,
        )  # fmt: skip
    keys = (address.stated, *(area.key for area in found))
    rows = (*stated_rows, *(area.row for area in found))
    spot = spot_at(address.x, address.y)
    size = Size(1, Unit.ADDRESSES)
    return Fault(FaultKind.ADDRESS_MISMATCH, keys, text, size, spot, rows, blocks=False)


def _unknown(address: GivenAddress, found: list[GivenArea]) -> Fault:
    text = Remark.of(
        "{address} is said to lie in {stated}, a key that no polygon has; it lies in {found}.",
        address=address.label or f"{address.x:.0f}, {address.y:.0f}", stated=address.stated,
        found=named(found) or "–",
    )  # fmt: skip
    keys = (address.stated, *(area.key for area in found))
    rows = tuple(area.row for area in found)
    spot, size = spot_at(address.x, address.y), Size(1, Unit.ADDRESSES)
    return Fault(FaultKind.ADDRESS_MISMATCH, keys, text, size, spot, rows, blocks=False)


def _area(ground: QgsGeometry) -> float:
    return 0.0 if ground.isEmpty() else float(ground.area())
