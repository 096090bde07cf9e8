"""Which values are there, without the values: the latest delivery wins, an empty cell replaces nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from sqlite3 import Connection

import numpy as np
from numpy.typing import NDArray

from ..core.areas import AreaTree
from ..core.completeness.answers import NOBODY, Answers
from ..core.values import Indices, Reason

_BLOCKS = "SELECT DISTINCT variable_number, reference_date FROM observation"

_STATED = """
    SELECT area_id, delivery_id, reason FROM observation
    WHERE variable_number = ? AND reference_date = ? ORDER BY area_id, delivery_id"""

_AREAS = "SELECT id, version_id, level_id, key FROM area"
_SOURCES = "SELECT id, source FROM delivery"

Rows = NDArray[np.int64]


def read(connection: Connection, trees: Mapping[int, AreaTree]) -> Iterator[Answers]:
    """All answers of the boundary versions in `trees` (by id), one variable and date after the other."""
    places = _places(connection, trees)
    names, source_of = _sources(connection)
    variables = dict(connection.execute("SELECT number, id FROM variable"))
    for variable, day in connection.execute(_BLOCKS).fetchall():
        rows = np.array(connection.execute(_STATED, (variable, day)).fetchall(), dtype=np.int64)
        # Where several rows speak of an area, the last one is kept below.
        rows = rows[np.argsort(rows[:, 2] != Reason.MISSING, kind="stable")]
        where = places[rows[:, 0]]
        for version, rank in _levels(where):
            chosen = (where[:, 0] == version) & (where[:, 1] == rank)
            areas, tree = where[chosen, 2], trees[version]
            sources = np.full(len(tree.levels[rank]), NOBODY, dtype=np.intp)
            sources[areas] = source_of[rows[chosen, 1]]
            reasons = np.full(len(sources), Reason.MISSING, dtype=np.uint8)
            reasons[areas] = rows[chosen, 2]
            yield Answers(tree, rank, variables[variable], date.fromisoformat(day), names, sources, reasons)


def _levels(where: Rows) -> Iterator[tuple[int, int]]:
    """Each version and rank once."""
    count = int(where[:, 1].max()) + 1
    for code in np.unique(where[:, 0] * count + where[:, 1]).tolist():
        yield divmod(code, count)


def _places(connection: Connection, trees: Mapping[int, AreaTree]) -> Rows:
    """Version, rank and position of each area, by its id."""
    ranks = {
        (version, entry.level.id): (rank, entry.position)
        for version, tree in trees.items()
        for rank, entry in enumerate(tree.levels)
    }
    found = []
    for number, version, level, key in connection.execute(_AREAS):
        rank, position = ranks[version, level]
        found.append((number, version, rank, position[key]))
    table = np.array(found, dtype=np.int64).reshape(-1, 4)
    places: Rows = np.zeros((int(table[:, 0].max(initial=0)) + 1, 3), dtype=np.int64)
    places[table[:, 0]] = table[:, 1:]
    return places


def _sources(connection: Connection) -> tuple[tuple[str, ...], Indices]:
    """Every source once, and the place of each delivery's source among them, by the delivery's id."""
    deliveries = connection.execute(_SOURCES).fetchall()
    names = tuple(sorted({source for _, source in deliveries}))
    last = max((number for number, _ in deliveries), default=0)
    source_of: Indices = np.full(last + 1, NOBODY, dtype=np.intp)
    for number, source in deliveries:
        source_of[number] = names.index(source)
    return names, source_of
