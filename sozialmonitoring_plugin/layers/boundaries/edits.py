"""What people do to boundaries: each edit finds a change and makes none; the session applies it.

Every edit raises EditRefusedError with the reason where nothing would change or the rules forbid it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain

from qgis.core import QgsGeometry, QgsPoint, QgsPointXY

from ...core.boundaries.change import Change
from ...core.boundaries.ground_rules import EditRefusedError, GroundRules
from ...core.boundaries.partition import Partition
from ...core.boundaries.rings import Edge, Node, Shape, shape_of_edges
from .arrangement import Line
from .lattice import geometry_of_shape
from .rearranging import Cut, Piece, rearranged

Owners = Mapping[int, str]

MOST_NAMED = 4
"""Areas that a sentence names."""


class OpenLineError(EditRefusedError):
    """The line has not come to where it would change anything; drawn further it may."""


def reshape(partition: Partition, rules: GroundRules, line: Line) -> Change:
    """Make a line the boundary: ground between it and a boundary it leaves and meets again changes sides.

    The line may cross several boundaries, back and forth; what it cuts off on both ends is ignored. Where
    it encloses nothing but cuts an area in two, as from a boundary to the frame, the smaller part passes to
    the neighbour whose boundary the line comes from. A line that cuts areas of several municipalities is
    refused: nobody could see from one end what happens at the other.
    """
    _refuse_crossing_itself(line)

    def decide(cut: Cut) -> Owners:
        _refuse_several_municipalities(rules, cut)
        return _between(rules, cut) or _cut_off(rules, cut, line[0])

    return _found(
        rearranged(partition, [line], decide),
        OpenLineError(
            "The line encloses no ground together with a boundary.",
            hint="Start and end it on the boundary that is to move.",
        ),
    )


def give(
    partition: Partition, rules: GroundRules, region: Shape, to: str, only_from: Collection[str] = ()
) -> Change:
    """Give a region to an area, taken from those it lies in; with `only_from` from these alone.

    Ground that locks or the frame hold back stays where it is; refused where nothing passes.
    """
    rules.refuse_locked(to)
    inside = inside_of(region)
    held: list[str] = []
    kept: list[str] = []

    def decide(cut: Cut) -> Owners:
        given = {}
        for place, piece in enumerate(cut.pieces):
            if piece.owner == to or not inside(piece):
                continue
            if only_from and piece.owner not in only_from:
                kept.append(piece.owner)
            elif rules.may_pass(piece.owner, to):
                given[place] = to
            else:
                held.append(piece.owner)
        return given

    change = rearranged(partition, outlines_of(region), decide, to)
    if not change and held:
        raise rules.why_not(held[0], to)
    if not change and kept:
        raise _not_chosen(kept)
    return _found(change, EditRefusedError("All of this ground is {area}'s already.", area=to))


def new_area(
    partition: Partition, rules: GroundRules, region: Shape, key: str, only_from: Collection[str] = ()
) -> Change:
    """Make a region, taken from areas of one municipality, an area of its own."""
    if key in partition:
        raise EditRefusedError("There is an area {area} already.", hint="Choose another key.", area=key)
    inside = inside_of(region)
    kept: list[str] = []

    def decide(cut: Cut) -> Owners:
        found = {place: piece.owner for place, piece in enumerate(cut.pieces) if inside(piece)}
        taken = {place: owner for place, owner in found.items() if not only_from or owner in only_from}
        kept.extend(owner for place, owner in found.items() if place not in taken)
        owners = sorted(set(taken.values()))
        for owner in owners:
            rules.refuse_locked(owner)
            if rules.frame(owner) != rules.frame(owners[0]):
                raise rules.why_not(owners[0], owner)
        return dict.fromkeys(taken, key)

    change = rearranged(partition, outlines_of(region), decide)
    if not change and kept:
        raise _not_chosen(kept)
    return _found(change, EditRefusedError("The region lies in no area."))


def split(partition: Partition, rules: GroundRules, key: str, line: Line, new_key: str) -> Change:
    """Cut an area along a line; the part with less ground gets a new key.

    A line that leaves and enters the area several times parts it into its left and its right. One that cuts
    other areas too is refused: which of them was meant is not to be guessed.
    """
    rules.refuse_locked(key)
    _refuse_crossing_itself(line)
    if new_key in partition:
        raise EditRefusedError("There is an area {area} already.", hint="Choose another key.", area=new_key)

    def decide(cut: Cut) -> Owners:
        parted = _parted(cut)
        if len(parted) > 1:
            raise EditRefusedError(
                "The line cuts several areas: {areas}.",
                hint="Begin and end it on the outline of the one that is to be split.",
                areas=_listed(parted),
            )
        return dict.fromkeys(_smaller_side(cut, key), new_key)

    return _found(
        rearranged(partition, [line], decide),
        OpenLineError(
            "The line does not cut {area} in two.", hint="Draw it from outline to outline.", area=key
        ),
    )


def merge(partition: Partition, rules: GroundRules, key: str, into: str) -> Change:
    """Give all ground of an area to another; its key vanishes."""
    if key == into or key not in partition or into not in partition:
        raise EditRefusedError("Choose two areas to merge.")
    if not rules.may_pass(key, into):
        raise rules.why_not(key, into)
    before = {name: partition.shape(name) for name in (key, into)}
    whole = shape_of_edges(chain(before[key].edges(), before[into].edges()))
    return Change.of(before, {key: None, into: whole})


def _parted(cut: Cut) -> list[str]:
    """The areas that the line cuts into more pieces; parts that lay apart before do not count."""
    place_of = {edge: place for place, piece in enumerate(cut.pieces) for edge in piece.edges}
    return sorted(
        {
            piece.owner
            for place, piece in enumerate(cut.pieces)
            for edge in piece.edges
            if edge not in cut.old and place_of.get(edge[::-1], place) != place
        }
    )


def _refuse_several_municipalities(rules: GroundRules, cut: Cut) -> None:
    parted = _parted(cut)
    for key in parted:
        if rules.frame(key) != rules.frame(parted[0]):
            raise rules.why_not(parted[0], key)


def _between(rules: GroundRules, cut: Cut) -> Owners:
    """Pieces bounded by the line and one stretch of boundary only: they pass to whoever is across."""
    flips: dict[int, str] = {}
    for place, piece in enumerate(cut.pieces):
        to = _only_neighbour(cut, piece)
        if to is not None:
            if not rules.may_pass(piece.owner, to):
                raise rules.why_not(piece.owner, to)
            flips[place] = to
    for places in cut.by_owner().values():
        if all(place in flips for place in places):  # an enclave cut in two: the larger piece stays
            del flips[max(places, key=lambda place: cut.pieces[place].doubled_area)]
    return flips


def _cut_off(rules: GroundRules, cut: Cut, start: Node) -> Owners:
    """The smaller part of an area cut in two; `start` is where the line comes from."""
    parted = [places for places in cut.by_owner().values() if len(places) == 2]
    if len(parted) != 1:
        return {}
    place = min(parted[0], key=lambda one: cut.pieces[one].doubled_area)
    piece = cut.pieces[place]
    for _, to in sorted(_neighbours_at_ends(cut, piece, start)):
        if not rules.may_pass(piece.owner, to):
            raise rules.why_not(piece.owner, to)
        return {place: to}
    return {}


def _neighbours_at_ends(cut: Cut, piece: Piece, start: Node) -> Iterator[tuple[int, str]]:
    """Who lies across where the line meets the outline of a piece, with the squared distance from a node."""
    line = {node for edge in piece.edges if edge not in cut.old for node in edge}
    for edge in piece.edges:
        across = cut.across(edge)
        if across is not None:
            for node in line.intersection(edge):
                yield (node[0] - start[0]) ** 2 + (node[1] - start[1]) ** 2, across


def _only_neighbour(cut: Cut, piece: Piece) -> str | None:
    """The area across all old boundary of a piece, where the rest of its outline is the line's.

    Boundary that the line runs along stays where it is and counts as the line's.
    """
    boundary = [edge for edge in piece.edges if edge in cut.old]
    if len({cut.across(edge) for edge in boundary}) > 1:
        boundary = [edge for edge in boundary if not cut.is_drawn(edge)]
    across = {cut.across(edge) for edge in boundary}
    return across.pop() if len(boundary) < len(piece.edges) and len(across) == 1 else None


def _smaller_side(cut: Cut, key: str) -> list[int]:
    """The pieces of an area on one side of the line, the side with less ground; none without a cut.

    Neighbours across a cut are on different sides.
    """
    own = {place: piece for place, piece in enumerate(cut.pieces) if piece.owner == key}
    place_of = {edge: place for place, piece in own.items() for edge in piece.edges}
    beside = {
        place: {place_of[edge[::-1]] for edge in piece.edges if _is_cut(cut, place_of, edge)}
        for place, piece in own.items()
    }
    side: dict[int, bool] = {}
    waiting = [(place, True) for place, others in beside.items() if others - {place}]
    while waiting:
        place, is_left = waiting.pop()
        if place not in side:
            side[place] = is_left
            waiting += [(other, not is_left) for other in beside[place]]
    sides = [[place for place, is_left in side.items() if is_left is wanted] for wanted in (True, False)]
    return min(sides, key=lambda places: sum(own[place].doubled_area for place in places))


def _is_cut(cut: Cut, place_of: Mapping[Edge, int], edge: Edge) -> bool:
    return edge not in cut.old and edge[::-1] in place_of


def inside_of(region: Shape) -> Callable[[Piece], bool]:
    """Whether a piece that the region's outline does not cut lies in the region."""
    ground = geometry_of_shape(region, 1)  # the engine reads it and does not keep it
    engine = QgsGeometry.createGeometryEngine(ground.constGet())
    engine.prepareGeometry()

    def test(piece: Piece) -> bool:
        return not ground.isNull() and bool(engine.contains(QgsPoint(*piece.face.inside)))

    return test


def outlines_of(region: Shape) -> list[Line]:
    """The closed lines around a region."""
    return [(*ring, ring[0]) for ring in region.rings]


def _refuse_crossing_itself(line: Line) -> None:
    if len(line) < 2:
        raise EditRefusedError("The line has one point only.", hint="Click where it is to end.")
    drawn = QgsGeometry.fromPolylineXY([QgsPointXY(x / 1000, y / 1000) for x, y in line])
    if not drawn.isSimple():
        raise EditRefusedError("The line crosses itself.", hint="Draw it again without a loop.")


def _not_chosen(owners: Collection[str]) -> EditRefusedError:
    return EditRefusedError(
        "This ground lies in none of the areas that ground is taken from, but in {areas}.",
        hint="Tick it under “Take only from”, or untick all.",
        areas=_listed(owners),
    )


def _listed(keys: Collection[str]) -> str:
    """Some keys, of many the first."""
    names = sorted(set(keys))
    return ", ".join([*names[:MOST_NAMED], *(["…"] if len(names) > MOST_NAMED else [])])


def _found(change: Change, refusal: EditRefusedError) -> Change:
    if not change:
        raise refusal
    return change
