"""Essen's 102,981 addresses and Dresden's two partitions: counted in one way and in another."""

from __future__ import annotations

import json
import random
import zipfile
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.locating import Locator
from sozialmonitoring_plugin.core.boundaries.moves import passing
from sozialmonitoring_plugin.core.boundaries.rings import Shape, doubled_area, edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.segments import Segments, millimetres
from sozialmonitoring_plugin.core.boundaries.tally import Tally
from sozialmonitoring_plugin.core.boundaries.turnover import windings

from .blocks import Town


@pytest.fixture(scope="module")
def essen(real_data: Path) -> AddressBook:
    """In EPSG:4647, where the number of the zone stands before the metres."""
    (path,) = (real_data / "essen").glob("*.zip")
    with zipfile.ZipFile(path) as packed:
        (name,) = (one for one in packed.namelist() if one.endswith(".geojson"))
        features = json.loads(packed.read(name))["features"]
    at = np.array([np.ravel(one["geometry"]["coordinates"])[:2] for one in features])
    assert at[:, 0].min() > 32_000_000
    return AddressBook.at_points(*millimetres(at).T)


class EssenTown(Town):
    """A town of crooked blocks as large as Essen."""

    def __init__(self, book: AddressBook, wide: int = 12) -> None:
        super().__init__(wide, random.Random(11))
        stretch = (max(np.ptp(book.x), np.ptp(book.y)) + 2_000_000) // (wide * 1000)
        west, south = int(book.x.min()) - 1_000_000, int(book.y.min()) - 1_000_000
        self.corners = {
            at: (west + int(x * stretch), south + int(y * stretch)) for at, (x, y) in self.corners.items()
        }


def inside_block(ring: tuple[tuple[int, int], ...], book: AddressBook) -> np.ndarray:
    """Left of all edges that turn left only; float64 is exact enough away from the edges."""
    sides = [
        (end[0] - start[0]) * (book.y - start[1]) - (end[1] - start[1]) * (book.x - start[0])
        for start, end in edges_of(ring)
    ]
    return np.all(np.array(sides) > 0, axis=0)


def test_essen_is_counted_block_by_block(essen: AddressBook) -> None:
    town = EssenTown(essen)
    tally = Tally(town.shapes(), essen)
    by_hand = dict.fromkeys(town.shapes(), 0)
    for block, key in town.owner.items():
        (ring,) = town.block(*block).rings
        by_hand[key] += int(inside_block(ring, essen).sum())
    assert {key: one.addresses for key, one in tally.every().items()} == by_hand
    assert sum(by_hand.values()) == len(essen) == 102_981


def test_essen_is_followed_through_two_hundred_edits(essen: AddressBook) -> None:
    town = EssenTown(essen)
    tally = Tally(town.shapes(), essen)
    for _ in range(200):
        tally.apply(town.flip())
    anew = Tally(town.shapes(), essen)
    assert {key: one.addresses for key, one in tally.every().items()} == {
        key: one.addresses for key, one in anew.every().items()
    }


def dresden(path: Path) -> dict[str, Shape]:
    """Degrees, as if they were flat: only who lies where matters here."""
    shapes = {}
    for feature in json.loads(path.read_text("utf-8"))["features"]:
        geometry = feature["geometry"]
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        edges = []
        for polygon in polygons:
            for number, ring in enumerate(polygon):
                nodes = [(round(x * 7e7), round(y * 1.1e8)) for x, y, *_ in ring[:-1]]
                nodes = [node for place, node in enumerate(nodes) if node != nodes[place - 1]]
                edges += edges_of(nodes if (doubled_area(nodes) < 0) == (number > 0) else nodes[::-1])
        shapes[feature["properties"]["wb"]] = shape_of_edges(edges)
    return shapes


def holders(shapes: dict[str, Shape], book: AddressBook) -> list[list[str]]:
    """For each point all areas that hold it, each area looked at alone."""
    found: list[list[str]] = [[] for _ in range(len(book))]
    for key, shape in shapes.items():
        rows = book.near.within(shape.box)
        winding = windings(Segments.of_shapes([shape]), book.x[rows], book.y[rows])
        for row in rows[winding != 0].tolist():
            found[row].append(key)
    return found


def test_dresden_s_revision_moves_what_lies_elsewhere_afterwards(real_data: Path) -> None:
    """50,000 points anywhere; those in no or in several areas are left out, for Dresden of 2019 overlaps."""
    old = dresden(real_data / "dresden" / "bezirke_k2019.geojson")
    new = dresden(real_data / "dresden" / "bezirke_b2021.geojson")
    box = [shape.box for shape in old.values()]
    rng = np.random.default_rng(5)
    x = rng.integers(min(one[0] for one in box), max(one[1] for one in box), 50_000)
    y = rng.integers(min(one[2] for one in box), max(one[3] for one in box), 50_000)
    book = AddressBook.at_points(x, y)
    pairs = list(zip(holders(old, book), holders(new, book), strict=True))
    clear = {row for row, (before, after) in enumerate(pairs) if len(before) == len(after) == 1}
    assert len(clear) > 20_000
    keys = {**old, **new}
    change = Change.of({key: old.get(key) for key in keys}, {key: new.get(key) for key in keys})
    passed = passing(change, book)
    told = zip(passed.rows.tolist(), passed.origins, passed.ends, strict=True)
    found = {(row, origin, end) for row, origin, end in told if row in clear}
    assert found == {
        (row, pairs[row][0][0], pairs[row][1][0]) for row in clear if pairs[row][0] != pairs[row][1]
    }
    assert len(found) > 100
    for version, places in ((old, 0), (new, 1)):
        located = Locator(Segments.of_shapes(version.values())).places(x, y)
        names = list(version)
        assert all(names[located[row]] == pairs[row][places][0] for row in clear)
