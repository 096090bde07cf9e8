"""What is wrong with a polygon or a key by itself."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsGeometry

from ...core.boundaries.faults import Fault, FaultKind, Rule, Size, Unit, rounded
from ...core.remarks import Remark, Word
from .given import GivenArea, named
from .ground import Ground, is_rounding, is_sliver, parts_of, spot_at, spot_of
from .verdicts import Verdict, judged, mended, straight


def invalid(ground: Ground) -> Iterator[Fault]:
    """Polygons that GEOS does not accept, with the ground they would have once repaired."""
    for area in ground.given.areas:
        shape = straight(area.geometry)
        verdict = judged(shape)
        if not verdict.is_valid:
            yield _invalid(area, shape, verdict)


def multipart(ground: Ground) -> Iterator[Fault]:
    """Areas of more parts than expected; a narrow part is a sliver, and counts as no part."""
    for area, shape in zip(ground.given.areas, ground.shapes, strict=True):
        if not judged(straight(area.geometry)).is_valid:
            continue
        _, *others = parts_of(shape)
        others = [part for part in others if not is_rounding(part)]
        narrow = [part for part in others if is_sliver(part, ground.given.tolerance)]
        yield from (_narrow_part(area, part) for part in narrow)
        count, expected = 1 + len(others) - len(narrow), ground.given.parts.get(area.key, 1)
        if count > expected:
            text = Remark.of(
                "{area} lies in {count} parts, expected {expected}: fine for an exclave, a slip otherwise.",
                area=area.label, count=count, expected=expected,
            )  # fmt: skip
            strays = [part for part in others if part not in narrow][expected - 1 :]
            yield Fault(
                FaultKind.MULTIPART, (area.key,), text, Size(count, Unit.PARTS),
                spot_of(QgsGeometry.collectGeometry(strays)), (area.row,), False, (Rule.TO_NEIGHBOUR,),
            )  # fmt: skip


def keys(ground: Ground) -> Iterator[Fault]:
    """Rows without a key, and keys that stand at several rows."""
    rows: dict[str, list[int]] = {}
    for place, area in enumerate(ground.given.areas):
        rows.setdefault(area.key, []).append(place)
    for key, places in rows.items():
        if not key:
            yield from (_missing_key(ground, place) for place in places)
        elif len(places) > 1:
            yield _duplicate_key(ground, key, places)


def _invalid(area: GivenArea, shape: QgsGeometry, verdict: Verdict) -> Fault:
    repaired = mended(shape)
    before, after = (0.0 if one.isEmpty() else one.area() for one in (shape, repaired))
    text = Remark.of(
        "The polygon of {area} is invalid ({problem}): programs disagree on its ground; repaired it would "
        "have {after} m², as drawn it counts {before} m².",
        area=area.label, problem=Word(verdict.problem), before=rounded(before), after=rounded(after),
    )  # fmt: skip
    if repaired.isEmpty():
        text = Remark.of(
            "{area} has no ground ({problem}): nobody can be counted there.",
            area=area.label, problem=Word(verdict.problem),
        )  # fmt: skip
    where = spot_of(repaired)
    if verdict.x is not None and verdict.y is not None:
        where = spot_at(verdict.x, verdict.y)
    size = Size(abs(after - before), Unit.SQUARE_METRES)
    repairs = () if repaired.isEmpty() else (Rule.MAKE_VALID,)
    return Fault(FaultKind.INVALID, (area.key,), text, size, where, (area.row,), True, repairs)


def _narrow_part(area: GivenArea, part: QgsGeometry) -> Fault:
    text = Remark.of(
        "A part of {area} with {size} m² is too narrow to be ground of its own: an edit left it over.",
        area=area.label, size=rounded(part.area()),
    )  # fmt: skip
    size = Size(part.area(), Unit.SQUARE_METRES)
    repairs = (Rule.TO_NEIGHBOUR,)
    return Fault(
        FaultKind.SLIVER,
        (area.key,),
        text,
        size,
        spot_of(part),
        (area.row,),
        True,
        repairs,
        FaultKind.MULTIPART,
    )


def _missing_key(ground: Ground, place: int) -> Fault:
    area = ground.given.areas[place]
    text = Remark.of("The polygon in row {row} has no key: nothing can be delivered for it.", row=area.row)
    return Fault(
        FaultKind.MISSING_KEY, ("",), text, Size(1, Unit.POLYGONS), spot_of(ground.shapes[place]), (area.row,)
    )


def _duplicate_key(ground: Ground, key: str, places: list[int]) -> Fault:
    text = Remark.of(
        "The key {key} stands at {count} polygons: what is delivered for it belongs to none of them alone.",
        key=key, count=len(places),
    )  # fmt: skip
    if len(ground.names_of(key)) > 1:
        text = Remark.of(
            "The key {key} stands at {count} polygons of different names ({areas}): which of them keeps it?",
            key=key, count=len(places), areas=named(ground.areas(places)),
        )  # fmt: skip
    shapes = [ground.shapes[place] for place in places if not ground.shapes[place].isEmpty()]
    spot = spot_of(QgsGeometry.collectGeometry(shapes)) if shapes else None
    rows = tuple(ground.given.areas[place].row for place in places)
    repairs = (Rule.JOIN,)
    size = Size(len(places), Unit.POLYGONS)
    return Fault(FaultKind.DUPLICATE_KEY, (key,), text, size, spot, rows, True, repairs)
