"""Edits by a region or by whole areas: each finds a change and makes none; the session applies it.

Every edit raises EditRefusedError with the reason where nothing would change or the rules forbid it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import chain

from qgis.core import QgsGeometry, QgsPoint

from ...core.boundaries.change import Change
from ...core.boundaries.ground_rules import EditRefusedError, GroundRules
from ...core.boundaries.partition import Partition
from ...core.boundaries.rings import Shape, shape_of_edges
from .arrangement import Line
from .edit_refusals import found, listed
from .lattice import geometry_of_shape
from .rearranging import Cut, Owners, Piece, rearranged


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
    return found(change, EditRefusedError("All of this ground is {area}'s already.", area=to))


def new_area(
    partition: Partition, rules: GroundRules, region: Shape, key: str, only_from: Collection[str] = ()
) -> Change:
    """Make a region, taken from areas of one municipality, an area of its own."""
    if key in partition:
        raise EditRefusedError("There is an area {area} already.", hint="Choose another key.", area=key)
    inside = inside_of(region)
    kept: list[str] = []

    def decide(cut: Cut) -> Owners:
        pieces = {place: piece.owner for place, piece in enumerate(cut.pieces) if inside(piece)}
        taken = {place: owner for place, owner in pieces.items() if not only_from or owner in only_from}
        kept.extend(owner for place, owner in pieces.items() if place not in taken)
        owners = sorted(set(taken.values()))
        for owner in owners:
            rules.refuse_locked(owner)
            if rules.frame(owner) != rules.frame(owners[0]):
                raise rules.why_not(owners[0], owner)
        return dict.fromkeys(taken, key)

    change = rearranged(partition, outlines_of(region), decide)
    if not change and kept:
        raise _not_chosen(kept)
    return found(change, EditRefusedError("The region lies in no area."))


def merge(partition: Partition, rules: GroundRules, key: str, into: str) -> Change:
    """Give all ground of an area to another; its key vanishes."""
    if key == into or key not in partition or into not in partition:
        raise EditRefusedError("Choose two areas to merge.")
    if not rules.may_pass(key, into):
        raise rules.why_not(key, into)
    before = {name: partition.shape(name) for name in (key, into)}
    whole = shape_of_edges(chain(before[key].edges(), before[into].edges()))
    return Change.of(before, {key: None, into: whole})


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


def _not_chosen(owners: Collection[str]) -> EditRefusedError:
    return EditRefusedError(
        "This ground lies in none of the areas that ground is taken from, but in {areas}.",
        hint="Tick it under “Take only from”, or untick all.",
        areas=listed(owners),
    )
