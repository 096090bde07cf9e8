"""Streets within the faces: every face that is too large gets a street across it, again and again.

All faces of one round are cut at once. Where a new street meets an old one near the end of another
street, both meet in one crossroads; so streets run on beyond the block they were drawn for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from .arrays import Flags, Floats, Integers, flags, floats, ranges, undirected
from .chords import Chords, FaceShapes, best_chords, crosses_outline
from .planar import Mesh, cross

BlockSize = Callable[[Floats], Floats]

_MOST_ROUNDS = 60
_MOST_TRIES = 4
_WORST_SCORE = 0.2
_STRAIGHT = np.radians(24.0)
_SNAP = 0.2


@dataclass
class _Growth:
    """What changes from round to round: the mesh, how often each face failed, what each new line was for."""

    mesh: Mesh
    tries: Integers
    lines: int
    excess: list[Floats] = field(default_factory=list)


def subdivide(mesh: Mesh, lines: int, block_size: BlockSize, rng: np.random.Generator) -> tuple[Mesh, Floats]:
    """Cut faces until none is larger than its block size allows.

    `lines` is how many lines the mesh has already. Returns the mesh and, for each line that was
    added, how many times larger than a block the face was through which it was drawn.
    """
    growth = _Growth(mesh, np.zeros(len(mesh.start) - 1, dtype=np.int64), lines)
    for _ in range(_MOST_ROUNDS):
        shapes = FaceShapes.of(growth.mesh)
        wanted = _smallest_block(growth.mesh, shapes, block_size)
        limit = wanted * rng.uniform(1.25, 1.75, len(wanted))
        faces = np.flatnonzero((shapes.area > limit) & (growth.tries < _MOST_TRIES))
        if len(faces) == 0:
            break
        _cut(
            growth,
            best_chords(growth.mesh, faces, shapes, rng),
            shapes.area / wanted,
            np.sqrt(wanted) * _SNAP,
        )
    return growth.mesh, np.concatenate(growth.excess) if growth.excess else np.zeros(0)


def _smallest_block(mesh: Mesh, shapes: FaceShapes, block_size: BlockSize) -> Floats:
    """The least block size at the centroid and half-way to the corners."""
    middle = shapes.centroid[mesh.face] * 0.5 + mesh.nodes[mesh.ring] * 0.5
    least = np.minimum.reduceat(block_size(middle), mesh.start[:-1])
    return floats(np.minimum(least, block_size(shapes.centroid)))


@dataclass(frozen=True)
class _Ends:
    """Where the chords end (faces, 2): at an old node, or somewhere on an edge."""

    position: Integers
    along: Floats
    node: Integers  # -1: a new node on the edge
    xy: Floats


def _cut(growth: _Growth, chords: Chords, excess: Floats, snap: Floats) -> None:
    mesh = growth.mesh
    growth.tries[chords.faces[chords.score < _WORST_SCORE]] += 1
    keep = chords.score >= _WORST_SCORE
    chords = Chords(chords.faces[keep], chords.position[keep], chords.along[keep], chords.score[keep])
    ends = _met(mesh, _snapped(mesh, chords, snap[chords.faces]), snap[chords.faces])
    good = _distinct(mesh, ends) & ~crosses_outline(mesh, chords.faces, ends.xy)
    growth.tries[chords.faces[~good]] += 1
    faces = chords.faces[good]
    ends = _Ends(ends.position[good], ends.along[good], ends.node[good], ends.xy[good])
    divided, chord_nodes = _with_new_nodes(mesh, ends)
    new_lines = growth.lines + np.arange(len(faces))
    growth.mesh = _with_chords(divided, faces, chord_nodes, new_lines)
    growth.excess.append(excess[faces])
    growth.lines += len(faces)
    split = np.zeros(len(growth.tries), dtype=np.int64)
    split[faces] = 1
    growth.tries = np.repeat(np.where(split == 1, 0, growth.tries), split + 1)


def _snapped(mesh: Mesh, chords: Chords, snap: Floats) -> _Ends:
    """Move ends to a node on a straight stretch nearby, and away from corners."""
    straight = _on_straight(mesh)
    position, along = chords.position, chords.along
    head = mesh.following[position]
    a, b = mesh.nodes[mesh.ring[position]], mesh.nodes[mesh.ring[head]]
    length = np.linalg.norm(b - a, axis=2)
    near = np.minimum(snap[:, None], 0.5 * length)
    to_tail, to_head = along * length, (1 - along) * length
    node = np.where((to_tail <= near) & straight[position], mesh.ring[position], -1)
    node = np.where((to_head <= near) & straight[head] & (node < 0), mesh.ring[head], node)
    margin = near / length
    along = np.where(node < 0, np.clip(along, margin, 1 - margin), along)
    xy = np.where((node < 0)[:, :, None], a + along[:, :, None] * (b - a), mesh.nodes[node])
    return _Ends(position, along, node, xy)


def _on_straight(mesh: Mesh) -> Flags:
    """Ring entries at which the outline hardly bends."""
    here = mesh.nodes[mesh.ring]
    before, after = here - here[mesh.preceding], here[mesh.following] - here
    bend = np.arctan2(cross(before, after), (before * after).sum(axis=1))
    return flags(np.abs(bend) < _STRAIGHT)


def _met(mesh: Mesh, ends: _Ends, snap: Floats) -> _Ends:
    """Let two streets that reach the same edge from both sides near each other meet in one point."""
    flat = np.flatnonzero(ends.node.ravel() < 0)
    tail = mesh.ring[ends.position.ravel()[flat]]
    head = mesh.ring[mesh.following[ends.position.ravel()[flat]]]
    place = np.where(tail < head, ends.along.ravel()[flat], 1 - ends.along.ravel()[flat])
    length = np.linalg.norm(mesh.nodes[head] - mesh.nodes[tail], axis=1)
    order = np.lexsort((place, undirected(tail, head)))
    key, place = undirected(tail, head)[order], place[order]
    gap = (place[1:] - place[:-1]) * length[order][1:]
    close = np.flatnonzero((key[1:] == key[:-1]) & (gap < 2.2 * np.repeat(snap, 2)[flat][order][1:]))
    middle = (place[close] + place[close + 1]) / 2
    place[close], place[close + 1] = middle, middle
    result = np.empty(len(flat))
    result[order] = place
    along = ends.along.copy()
    along.ravel()[flat] = np.where(tail < head, result, 1 - result)
    low, high = np.minimum(tail, head), np.maximum(tail, head)
    xy = ends.xy.copy()
    xy.reshape(-1, 2)[flat] = mesh.nodes[low] + result[:, None] * (mesh.nodes[high] - mesh.nodes[low])
    return _Ends(ends.position, along, ends.node, xy)


def _distinct(mesh: Mesh, ends: _Ends) -> Flags:
    """Chords whose ends are neither the same nor neighbours on the outline."""
    touched = np.stack([mesh.ring[ends.position], mesh.ring[mesh.following[ends.position]]], axis=2)
    reach = np.where(ends.node[:, :, None] >= 0, ends.node[:, :, None], touched)
    shared = (reach[:, 0, :, None] == reach[:, 1, None, :]).any(axis=(1, 2))
    both_new = (ends.node < 0).all(axis=1)
    return flags(both_new | ~shared)


def _with_new_nodes(mesh: Mesh, ends: _Ends) -> tuple[Mesh, Integers]:
    """Insert the new nodes into every ring that has the edge; returns the nodes of the chords (faces, 2)."""
    flat = np.flatnonzero(ends.node.ravel() < 0)
    position = ends.position.ravel()[flat]
    tail, head = mesh.ring[position], mesh.ring[mesh.following[position]]
    along = ends.along.ravel()[flat]
    place = np.where(tail < head, along, 1 - along)
    key = undirected(tail, head)
    order = np.lexsort((place, key))
    new = np.concatenate([[True], (np.diff(key[order]) != 0) | (np.diff(place[order]) > 1e-12)])[: len(flat)]
    number = len(mesh.nodes) + np.cumsum(new) - 1
    chord_nodes = ends.node.copy()
    chord_nodes.ravel()[flat[order]] = number
    nodes = np.vstack([mesh.nodes, ends.xy.reshape(-1, 2)[flat[order]][new]])
    return _inserted(mesh, nodes, key[order][new], number[new]), chord_nodes


def _inserted(mesh: Mesh, nodes: Floats, edge: Integers, node: Integers) -> Mesh:
    """Rings with the nodes added; `edge` is sorted, its nodes in order from the lower end to the higher."""
    tail, head = mesh.ring, mesh.ring[mesh.following]
    key = undirected(tail, head)
    first = np.searchsorted(edge, key, side="left")
    count = np.searchsorted(edge, key, side="right") - first
    size = count + 1
    source = np.repeat(np.arange(len(mesh.ring), dtype=np.int64), size)
    step = np.arange(len(source), dtype=np.int64) - np.repeat(np.cumsum(size) - size, size)
    forward = (tail < head)[source]
    added = first[source] + np.where(forward, step - 1, count[source] - step)
    taken = (
        node[np.clip(added, 0, max(len(node) - 1, 0))] if len(node) else np.zeros(len(source), dtype=np.int64)
    )
    ring = np.where(step == 0, tail[source], taken)
    start = np.concatenate([[0], np.cumsum(np.add.reduceat(size, mesh.start[:-1]))])
    return Mesh(nodes, ring, start, mesh.line[source])


def _with_chords(mesh: Mesh, faces: Integers, chord_nodes: Integers, new_lines: Integers) -> Mesh:
    """Replace each cut face by its two halves."""
    chord_of = np.full(len(mesh.start) - 1, -1, dtype=np.int64)
    chord_of[faces] = np.arange(len(faces))
    face = mesh.face
    pair = chord_nodes[chord_of[face]]
    is_end = (chord_of[face] >= 0) & ((mesh.ring == pair[:, 0]) | (mesh.ring == pair[:, 1]))
    ends = np.flatnonzero(is_end).reshape(-1, 2)
    count = len(mesh.start) - 1
    one = np.full((count, 2), -1, dtype=np.int64)
    one[faces] = ends
    starts = np.column_stack([mesh.start[:-1], one[:, 1], mesh.start[:-1]])
    lengths = np.column_stack([mesh.sizes, np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)])
    low, high = ends[:, 0], ends[:, 1]
    starts[faces] = np.column_stack([low, high, mesh.start[faces]])
    lengths[faces] = np.column_stack(
        [high - low + 1, mesh.start[faces + 1] - high, low - mesh.start[faces] + 1]
    )
    entry = ranges(starts.ravel(), lengths.ravel())
    line = mesh.line[entry]
    piece_end = np.cumsum(lengths.ravel()).reshape(-1, 3)
    line[piece_end[faces, 0] - 1] = new_lines
    line[piece_end[faces, 2] - 1] = new_lines
    sizes = np.column_stack([lengths[:, 0], lengths[:, 1] + lengths[:, 2]]).ravel()
    sizes = sizes[sizes > 0]
    return Mesh(mesh.nodes, mesh.ring[entry], np.concatenate([[0], np.cumsum(sizes)]), line)
