"""Which pieces of areas that a line has cut change sides."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ...core.boundaries.ground_rules import GroundRules
from ...core.boundaries.rings import Edge, Node
from .rearranging import Cut, Owners, Piece


def parted(cut: Cut) -> list[str]:
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


def between(rules: GroundRules, cut: Cut) -> Owners:
    """Pieces bounded by the line and one stretch of boundary only: they pass to whoever is across."""
    flips: dict[int, str] = {}
    cut_too = parted(cut)
    for place, piece in enumerate(cut.pieces):
        to = _only_neighbour(cut, piece, cut_too)
        if to is not None:
            if not rules.may_pass(piece.owner, to):
                raise rules.why_not(piece.owner, to)
            flips[place] = to
    for places in cut.by_owner().values():
        if all(place in flips for place in places):  # an enclave cut in two: the larger piece stays
            del flips[max(places, key=lambda place: cut.pieces[place].doubled_area)]
    return flips


def cut_off(rules: GroundRules, cut: Cut, start: Node) -> Owners:
    """The smaller part of an area cut in two; `start` is where the line comes from."""
    halved = [places for places in cut.by_owner().values() if len(places) == 2]
    if len(halved) != 1:
        return {}
    place = min(halved[0], key=lambda one: cut.pieces[one].doubled_area)
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


def _only_neighbour(cut: Cut, piece: Piece, cut_too: Collection[str]) -> str | None:
    """The area across all old boundary of a piece, where the rest of its outline is the line's.

    Boundary that the line runs along stays where it is and counts as the line's. Where the line passes a
    junction, areas that it cuts as well lie on the same side of it as the piece.
    """
    boundary = [edge for edge in piece.edges if edge in cut.old]
    if len({cut.across(edge) for edge in boundary}) > 1:
        boundary = [edge for edge in boundary if not cut.is_drawn(edge)]
    across = {cut.across(edge) for edge in boundary}
    if len(across) > 1:
        across -= {*cut_too} - {None}
    return across.pop() if len(boundary) < len(piece.edges) and len(across) == 1 else None


def smaller_side(cut: Cut, key: str) -> list[int]:
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
