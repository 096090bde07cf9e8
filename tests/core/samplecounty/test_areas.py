"""Quartiere, Sozialräume and municipalities: counts, keys, exact partition along streets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise

import numpy as np
import pytest

from sozialmonitoring_plugin.core.samplecounty.county import County, make_county
from sozialmonitoring_plugin.core.samplecounty.naming import Areas
from sozialmonitoring_plugin.core.samplecounty.outlines import outlines

Point = tuple[int, int]
Segment = tuple[Point, Point]


def segments(county: County, quarter: int) -> list[Segment]:
    """All border segments of a Quartier in the direction in which they are drawn."""
    found: list[Segment] = []
    for ring in county.shapes.rings(quarter):
        corners = [tuple(corner) for corner in ring.tolist()]
        found += pairwise([*corners, corners[0]])
    return found


@pytest.fixture(scope="session")
def borders(county: County) -> list[list[Segment]]:
    return [segments(county, quarter) for quarter in range(len(county.areas))]


@pytest.fixture(scope="session")
def street_segments(county: County) -> set[frozenset[Point]]:
    """Every segment of every street, without direction."""
    found = set()
    for edge in range(len(county.land.network)):
        corners = [tuple(corner) for corner in county.land.network.curve(edge).tolist()]
        found |= {frozenset(pair) for pair in pairwise(corners)}
    return found


def twice_area(ring: list[Segment]) -> int:
    """Shoelace formula in whole numbers of any size."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in ring)


def test_there_are_10_municipalities_20_sozialraeume_and_64_quartiere(county: County) -> None:
    areas = county.areas
    assert len(set(areas.key)) == len(areas) == 64
    assert len(set(areas.social_area_key)) == 20
    assert len(set(areas.municipality_key)) == 10


@pytest.mark.parametrize("seed", [2, 7, 2024])
def test_other_seeds_give_as_many_areas_of_another_shape(county: County, seed: int) -> None:
    other = make_county(seed)
    areas = other.areas
    counts = [len(set(keys)) for keys in (areas.municipality_key, areas.social_area_key, areas.key)]
    assert counts == [10, 20, 64]
    assert not np.array_equal(other.shapes.vertices[:100], county.shapes.vertices[:100])
    assert_partition(other, [segments(other, quarter) for quarter in range(64)])


def test_the_three_levels_come_out_of_one_key_with_a_leading_zero(county: County) -> None:
    areas = county.areas
    assert all(re.fullmatch(r"05999\d{3}\d\d\d\d", key) for key in areas.key)
    assert [key[:10] for key in areas.key] == list(areas.social_area_key)
    assert [key[:8] for key in areas.key] == list(areas.municipality_key)
    assert list(areas.key) == sorted(areas.key)


def test_municipalities_are_numbered_as_in_a_german_index(county: County) -> None:
    names = [name for _, name in county.areas.municipalities]
    assert names == [
        "Bad Schwalmhöhe-Dünnebeek",
        "Großkathen",
        "Kirchmörs",
        "Königsvenn",
        "Löwenbroich",
        "Maarhöven",
        "Öhl",
        "Rührath",
        "Überdonk",
        "Weißendonk",
    ]


def names_by_municipality(areas: Areas) -> dict[str, list[str]]:
    names: dict[str, list[str]] = defaultdict(list)
    for key, name in zip(areas.municipality_key, areas.name, strict=True):
        names[key].append(name)
    return names


def test_names_are_unique_in_a_municipality_but_not_in_the_county(county: County) -> None:
    names = names_by_municipality(county.areas)
    assert all(len(set(own)) == len(own) for own in names.values())
    assert Counter(county.areas.name)["Stadtmitte"] > 1
    assert len(set(zip(county.areas.social_area_key, county.areas.social_area_name, strict=True))) == 20
    assert len(set(county.areas.social_area_name)) == 20


def assert_partition(county: County, borders: list[list[Segment]]) -> None:
    """Every border is drawn once in each direction, but for the frame, which is one closed line."""
    drawn = Counter(segment for border in borders for segment in border)
    assert set(drawn.values()) == {1}
    frame = [(one, other) for one, other in drawn if (other, one) not in drawn]
    assert Counter(one for one, _ in frame) == Counter(other for _, other in frame)
    assert sum(twice_area(border) for border in borders) == twice_area(frame)


def test_the_quartiere_fill_the_county_without_gap_or_overlap(
    county: County, borders: list[list[Segment]]
) -> None:
    assert_partition(county, borders)


def test_every_border_runs_along_a_street(
    borders: list[list[Segment]], street_segments: set[frozenset[Point]]
) -> None:
    assert all(frozenset(segment) in street_segments for border in borders for segment in border)


def test_every_quartier_is_one_piece_without_hole_that_never_touches_itself(county: County) -> None:
    for quarter in range(len(county.areas)):
        (ring,) = county.shapes.rings(quarter)
        assert len({tuple(corner) for corner in ring.tolist()}) == len(ring)
        assert twice_area(segments(county, quarter)) > 0


def test_upper_levels_are_connected(county: County) -> None:
    shared = defaultdict(set)
    blocks, network = county.areas.division.quarter, county.land.network
    for left, right in zip(network.left.tolist(), network.right.tolist(), strict=True):
        if min(left, right) >= 0:
            shared[int(blocks[left])].add(int(blocks[right]))
            shared[int(blocks[right])].add(int(blocks[left]))
    for keys in (county.areas.social_area_key, county.areas.municipality_key):
        for key in set(keys):
            members = {number for number, own in enumerate(keys) if own == key}
            reached, todo = set(), [min(members)]
            while todo:
                member = todo.pop()
                if member not in reached:
                    reached.add(member)
                    todo += shared[member] & members
            assert reached == members


def test_the_county_is_as_large_as_a_county_of_the_lower_rhine(county: County) -> None:
    square_kilometres = county.shapes.twice_area.sum() / 2e12
    assert 610 < square_kilometres < 650
    assert county.shapes.twice_area.min() / 2e12 > 0.2


def test_blocks_are_simple_and_no_slivers(county: County) -> None:
    """Roundness 4πA/P² of a square is 0.79, of a strip one to twelve 0.22."""
    blocks = outlines(county.land, np.arange(len(county.land.blocks)))
    assert len(blocks.region) == len(county.land.blocks)
    around = np.bincount(
        county.land.blocks.owner, weights=county.land.network.length[county.land.blocks.edge]
    )
    roundness = 4 * np.pi * (blocks.twice_area / 2e6) / around**2
    assert roundness.min() > 0.2
    assert np.median(roundness) > 0.6
    assert (blocks.twice_area / 2e6).min() > 2000
