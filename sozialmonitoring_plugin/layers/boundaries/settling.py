"""Polygons of anybody become an exact partition: every change by a rule, every change told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsGeometry

from ...core.boundaries.faults import Fault, FaultKind, Rule, Size, Unit
from ...core.boundaries.partition import Partition
from ...core.boundaries.rings import Edge, Shape, shape_of_edges
from ...core.feedback import Feedback, stop_if_cancelled
from ...core.remarks import Remark
from .face_owners import OPEN, FaceOwners, Ownership
from .faces import ClaimedFace, claimed_faces, nodes_of_geometry
from .given import Given
from .ground import Ground, spot_of
from .lattice import geometry_of_shape
from .repair_records import Balance, Moved, Repair
from .shape_checks import invalid, keys
from .verdicts import only_polygons


@dataclass(frozen=True)
class Settled:
    """Shapes that fit together to the millimetre, what was done for it, and what no rule could settle.

    `moved` are the addresses that lie in another area than before: in ground that nobody or several had,
    that is the area they state. `frame` are the frame's polygons with nodes on whole millimetres.
    """

    shapes: Mapping[str, Shape]
    repairs: tuple[Repair, ...]
    refused: tuple[Fault, ...]
    moved: tuple[Moved, ...]
    balances: tuple[Balance, ...]
    frame: tuple[Shape, ...] = ()


def settle(given: Given, feedback: Feedback) -> Settled:
    """Find the partition that is nearest to what was drawn.

    Ground that one area alone claims stays its own. Overlaps go to the area whose addresses lie in them,
    else to the one of which they are the larger part; gaps to the area of their addresses, else along the
    longest common boundary; what lies beyond the frame is cut off. Wide holes without a frame, gaps as large
    as areas, polygons without a key and areas of different names with one key are left as they are and told
    in `refused`.
    """
    ground, drawn = _told_apart(given)
    stop_if_cancelled(feedback)
    faces = claimed_faces(ground)
    feedback.setProgress(60)
    stop_if_cancelled(feedback)
    owning = FaceOwners(ground, faces)
    owners = owning.decided()
    shapes = _shapes(faces, owners)
    Partition(shapes)  # raises where two areas claimed the same side of an edge
    feedback.setProgress(90)
    repairs = (
        *_of_keys(drawn),
        *_of_invalid(ground),
        *_of_faces(ground, faces, owners),
        *_nodes(ground, shapes),
    )
    lives = _Addresses(ground, faces, owners)
    refused = (
        *_refused_keys(drawn),
        *_refused(ground, faces, owners, shapes),
        *_abroad(faces, owning.abroad()),
    )
    return Settled(
        shapes, repairs, refused, tuple(lives.moved()),
        tuple(_balances(ground, shapes, lives)), _frame(ground, faces),
    )  # fmt: skip


def _told_apart(given: Given) -> tuple[Ground, Ground]:
    """The ground to be settled, and as it was given; a key of several areas is nobody's in the first."""
    drawn = Ground(given)
    several = {fault.areas[0] for fault in keys(drawn) if fault.kind is FaultKind.DUPLICATE_KEY}
    several -= {key for key in several if len(drawn.names_of(key)) < 2}
    areas = tuple(replace(one, key="") if one.key in several else one for one in given.areas)
    known = {area.row: shape for area, shape in zip(areas, drawn.shapes, strict=True)}
    return (Ground(replace(given, areas=areas), known) if several else drawn), drawn


def _shapes(faces: Sequence[ClaimedFace], owners: Mapping[int, Ownership]) -> dict[str, Shape]:
    edges: dict[str, list[Edge]] = {}
    for place, owner in sorted(owners.items()):
        if owner.to:
            edges.setdefault(owner.to, []).extend(faces[place].shape.edges())
    return {key: shape_of_edges(edges[key]) for key in sorted(edges)}


def _frame(ground: Ground, faces: Sequence[ClaimedFace]) -> tuple[Shape, ...]:
    edges: list[list[Edge]] = [[] for _ in ground.frames]
    for face in faces:
        if ground.frames and face.frame is not None:
            edges[face.frame].extend(face.shape.edges())
    return tuple(shape_of_edges(own) for own in edges)


def _of_faces(
    ground: Ground, faces: Sequence[ClaimedFace], owners: Mapping[int, Ownership]
) -> Iterator[Repair]:
    """Faces that were decided alike and touch each other are one repair."""
    alike: dict[tuple[Ownership, tuple[int, ...]], list[ClaimedFace]] = {}
    for place, owner in sorted(owners.items()):
        if owner.rule is not None:
            alike.setdefault((owner, faces[place].claims), []).append(faces[place])
    for (owner, claims), members in alike.items():
        if owner.rule is None or owner.cause is None:
            continue
        taken_from = tuple(dict.fromkeys(area.key for area in ground.areas(claims) if area.key != owner.to))
        for piece in _joined(members):
            addresses = sum(len(face.addresses) for face in piece)
            whole = QgsGeometry.collectGeometry([face.geometry for face in piece])
            yield Repair(
                owner.rule,
                owner.cause,
                taken_from,
                owner.to,
                whole.area(),
                addresses,
                spot_of(only_polygons(whole)),
            )


def _joined(faces: list[ClaimedFace]) -> Iterator[list[ClaimedFace]]:
    """Faces that share edges, together."""
    waiting = dict(enumerate(faces))
    place_of = {edge: place for place, face in waiting.items() for edge in face.shape.edges()}
    while waiting:
        ahead, piece = [min(waiting)], []
        while ahead:
            face = waiting.pop(ahead.pop(), None)
            if face is not None:
                piece.append(face)
                ahead += [place_of.get((end, start), -1) for start, end in face.shape.edges()]
        yield piece


def _of_invalid(ground: Ground) -> Iterator[Repair]:
    for fault in invalid(ground):
        if fault.repairs:
            yield Repair(
                Rule.MAKE_VALID, FaultKind.INVALID, (), fault.areas[0], fault.size.amount, 0, fault.spot
            )


def _of_keys(ground: Ground) -> Iterator[Repair]:
    for fault in keys(ground):
        if fault.kind is FaultKind.DUPLICATE_KEY and len(ground.names_of(fault.areas[0])) < 2:
            yield Repair(Rule.JOIN, FaultKind.DUPLICATE_KEY, (), fault.areas[0], 0.0, 0, fault.spot)


def _nodes(ground: Ground, shapes: Mapping[str, Shape]) -> Iterator[Repair]:
    """Areas that get nodes on a straight edge, where a neighbour has a corner."""
    drawn: dict[str, set[tuple[int, int]]] = {}
    for area, shape in zip(ground.given.areas, ground.shapes, strict=True):
        drawn.setdefault(area.key, set()).update(nodes_of_geometry(shape))
    for key, shape in shapes.items():
        count = len({node for ring in shape.rings for node in ring} - drawn[key])
        if count:
            spot = spot_of(geometry_of_shape(shape))
            yield Repair(Rule.NODE, FaultKind.GAP, (), key, 0.0, 0, spot, nodes=count)


def _refused_keys(ground: Ground) -> Iterator[Fault]:
    """Rows without a key, and one key of areas with different names: who is who, people have to say."""
    for fault in keys(ground):
        if fault.kind is FaultKind.MISSING_KEY or len(ground.names_of(fault.areas[0])) > 1:
            yield fault


def _refused(
    ground: Ground, faces: Sequence[ClaimedFace], owners: Mapping[int, Ownership], shapes: Mapping[str, Shape]
) -> Iterator[Fault]:
    yield from (fault for fault in invalid(ground) if not fault.repairs)
    open_faces = [
        faces[place]
        for place, owner in sorted(owners.items())
        if owner == Ownership(OPEN) and not faces[place].claims
    ]
    for members in _joined(open_faces):
        piece = QgsGeometry.unaryUnion([face.geometry for face in members])
        size = Size(piece.area(), Unit.SQUARE_METRES)
        text = Remark.of(
            "A hole of {size} m² stays: only a frame tells whether it should be filled.", size=size.shown
        )
        if ground.frames:
            text = Remark.of(
                "{size} m² of nobody stay: too much for a slip of drawing, an area may be missing.",
                size=size.shown,
            )
        yield Fault(FaultKind.GAP, (), text, size, spot_of(piece))
    for key in sorted(_with_ground(ground) - shapes.keys() - {OPEN}):
        text = Remark.of(
            "{area} stays as drawn, upon others: they claim all of its ground, nothing would be left of it.",
            area=key,
        )
        yield Fault(FaultKind.OVERLAP, (key,), text, Size(0.0, Unit.SQUARE_METRES))


def _with_ground(ground: Ground) -> set[str]:
    areas = zip(ground.given.areas, ground.shapes, strict=True)
    return {area.key for area, shape in areas if not shape.isEmpty()}


def _abroad(faces: Sequence[ClaimedFace], found: Mapping[str, Sequence[int]]) -> Iterator[Fault]:
    """Areas with wide ground in another polygon of the frame: whether it is theirs, people have to say."""
    for key, places in found.items():
        ground = QgsGeometry.collectGeometry([faces[place].geometry for place in places])
        size = Size(ground.area(), Unit.SQUARE_METRES)
        text = Remark.of("{area} keeps {size} m² in another polygon of the frame.", area=key, size=size.shown)
        yield Fault(FaultKind.NESTING, (key,), text, size, spot_of(only_polygons(ground)))


class _Addresses:
    """Where addresses lay and where they lie."""

    def __init__(self, ground: Ground, faces: Sequence[ClaimedFace], owners: Mapping[int, Ownership]) -> None:
        self._given = ground.given
        keys = [area.key for area in ground.given.areas]
        after = {number: owners[place].to for place, face in enumerate(faces) for number in face.addresses}
        self.after = [after.get(number, OPEN) for number in range(len(self._given.addresses))]
        self.before = []
        for address in self._given.addresses:
            claims = {keys[place] for place in ground.locator.at(address.x, address.y)}
            self.before.append(claims.pop() if len(claims) == 1 else address.stated)

    def moved(self) -> Iterator[Moved]:
        """The addresses that lie elsewhere than before."""
        for address, before, after in zip(self._given.addresses, self.before, self.after, strict=True):
            if before and before != after:
                yield Moved(address.label, address.x, address.y, before, after)


def _balances(ground: Ground, shapes: Mapping[str, Shape], lives: _Addresses) -> Iterator[Balance]:
    drawn: dict[str, float] = {}
    for one, shape in zip(ground.given.areas, ground.shapes, strict=True):
        drawn[one.key] = drawn.get(one.key, 0.0) + (0.0 if shape.isEmpty() else shape.area())
    before, after = Counter(lives.before), Counter(lives.after)
    for key, area in drawn.items():
        left = shapes[key].square_metres if key in shapes else 0.0
        yield Balance(key, area, left, before[key], after[key])
