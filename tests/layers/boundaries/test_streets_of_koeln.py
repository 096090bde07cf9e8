"""The boundaries of Köln's Stadtviertel beside its streets, both as published.

The city drew the boundaries by hand along axes and beside them: about half of their length lies within
15 m of an axis. Every fourth boundary is looked at.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.boundaries.rings import Node
from sozialmonitoring_plugin.core.boundaries.streets.beside import find_snaps
from sozialmonitoring_plugin.core.boundaries.streets.contact import Contact, ContactKind, Nearness
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines, chains_of
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.core.boundaries.streets.sampling import samples_of
from sozialmonitoring_plugin.core.boundaries.streets.segment_grid import feet
from sozialmonitoring_plugin.core.boundaries.streets.sides import contacts
from sozialmonitoring_plugin.core.boundaries.streets.tracing import Tracer
from sozialmonitoring_plugin.core.samplecounty.arrays import Floats
from sozialmonitoring_plugin.layers.boundaries.street_lines import street_lines
from sozialmonitoring_plugin.layers.feature_table import read_file

NEAR = Nearness()


@pytest.fixture(scope="module")
def streets(real_data: Path) -> Lines:
    return street_lines(read_file(str(real_data / "koeln/strassenabschnitte/Strassenabschnitt.shp")))


@pytest.fixture(scope="module")
def network(streets: Lines) -> Network:
    return Network.build(streets)


@pytest.fixture(scope="module")
def boundaries(real_data: Path) -> list[tuple[Node, ...]]:
    rings = street_lines(read_file(str(real_data / "koeln/stadtviertel/Stadtviertel.shp")))
    edges = {(min(edge), max(edge)) for number in range(len(rings)) for edge in pairwise(rings.nodes(number))}
    return chains_of(sorted(edges))[::4]


@pytest.fixture(scope="module")
def found(network: Network, boundaries: list[tuple[Node, ...]]) -> list[tuple[Contact, ...]]:
    return [contacts(boundary, network) for boundary in boundaries]


def test_all_pieces_of_street_are_read_with_their_names(streets: Lines) -> None:
    assert len(streets) == 15_846
    assert "Aachener Str." in streets.names


def test_about_half_of_the_boundaries_runs_along_an_axis(
    boundaries: list[tuple[Node, ...]], found: list[tuple[Contact, ...]]
) -> None:
    along = sum(contact.length for every in found for contact in every)
    assert along / sum(map(length, boundaries)) == pytest.approx(0.45, abs=0.05)


def test_tracing_between_the_ends_gives_the_stretch_back(
    network: Network, boundaries: list[tuple[Node, ...]], found: list[tuple[Contact, ...]]
) -> None:
    # Two clicks, 100 m and more apart; what is not given back has a shorter way beside it, as between
    # the carriageways of a motorway, and takes a click more.
    given_back = whole = 0.0
    tracer = Tracer(network, NEAR.beside)
    for boundary, every in zip(boundaries, found, strict=True):
        for contact in every:
            if contact.length < 100_000:
                continue
            stretch = part(boundary, contact)
            tracer.start_at(network.place_on(contact.edges[0], contact.start).node)
            traced = tracer.path_to(network.place_on(contact.edges[1], contact.end).node)
            whole += contact.length
            if (
                max(distances(stretch, traced)) < NEAR.beside + 100
                and max(distances(traced, stretch)) < 20_000
            ):
                given_back += contact.length
    assert given_back > 0.93 * whole


def test_a_boundary_set_on_the_axis_lies_on_it(network: Network, boundaries: list[tuple[Node, ...]]) -> None:
    snaps = [snap for boundary in boundaries[::10] for snap in find_snaps(boundary, network)]
    assert len(snaps) > 50
    for snap in snaps:
        axis = snap.path[1:-1]
        inner = [one for one in contacts(axis, network) if one.kind != ContactKind.CUTS]
        assert not [one for one in inner if one.kind == ContactKind.BESIDE]
        assert length(axis) < 10_000 or sum(one.length for one in inner) == pytest.approx(
            length(axis), rel=0.01
        )


def length(line: Sequence[Node]) -> float:
    return sum(math.dist(*edge) for edge in pairwise(line))


def part(boundary: Sequence[Node], contact: Contact) -> list[Node]:
    """The nodes of a boundary between the ends of a contact."""
    measures = np.cumsum([math.dist(*edge) for edge in pairwise(boundary)])
    inside = (measures > contact.first) & (measures < contact.last)
    return [
        contact.start,
        *(node for node, is_in in zip(boundary[1:], inside, strict=True) if is_in),
        contact.end,
    ]


def distances(line: Sequence[Node], other: Sequence[Node]) -> Floats:
    """How far each two metres of a line are from another."""
    points = samples_of(line, 2_000).xy
    starts, stops = np.array(other[:-1]), np.array(other[1:])
    every = [
        feet(points, np.tile(a, (len(points), 1)), np.tile(b, (len(points), 1)))[1]
        for a, b in zip(starts, stops, strict=True)
    ]
    return np.min(every, axis=0)
