"""Where stored values come from: the delivery, its sheet and its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from sqlite3 import Connection

from ..core.areas import TOTAL, AreaTree
from ..core.deliveries.provenance.state import State
from ..core.values import Reason
from . import delivery_table
from .lineage_table import Block
from .observation_table import as_value
from .records import Origin

_CELLS = """
    SELECT area.level_id, area.key, area.name, value, reason, flags, delivery_id, cell
    FROM observation JOIN area ON area.id = area_id
    WHERE variable_number = (SELECT number FROM variable WHERE id = ?) AND reference_date = ?
        AND area.version_id = ?
    ORDER BY reason <> ?, delivery_id"""

_HELD = """
    SELECT area.key, value, reason, flags, delivery_id, cell
    FROM observation JOIN area ON area.id = area_id
    WHERE variable_number = (SELECT number FROM variable WHERE id = ?) AND reference_date = ?
        AND area.version_id = ? AND area.level_id = ? AND delivery_id <> ?
    ORDER BY reason <> ?, delivery_id"""

_DELIVERED = """
    SELECT area.key, variable.id, reference_date, value, reason, flags, delivery_id, cell
    FROM observation JOIN area ON area.id = area_id JOIN variable ON variable.number = variable_number
    WHERE delivery_id = ?"""


def origins(
    connection: Connection, tree: AreaTree, version_id: int, place: tuple[str, str], wanted: Iterable[Block]
) -> Iterator[Origin]:
    """All cells of an area (level, key) and of the areas inside it, the covered ones too."""
    inside = _areas_inside(tree, *place)
    for variable, day in wanted:
        found = connection.execute(_CELLS, (variable, day.isoformat(), version_id, Reason.MISSING))
        rows = [row for row in found if row[1] in inside.get(row[0], ())]
        # The last of an area is the one that counts.
        valid = {row[:2]: row[6] for row in rows}
        deliveries = {
            number: delivery_table.record(connection, number) for number in {row[6] for row in rows}
        }
        for level, key, name, number, reason, flags, delivery, cell in rows:
            yield Origin(
                level=level,
                area_key=key,
                area_name=name,
                variable=variable,
                reference_date=day,
                value=as_value(number, reason, flags),
                delivery=deliveries[delivery],
                cell=cell,
                is_valid=valid[level, key] == delivery,
            )


def held(
    connection: Connection, version_id: int, level: str, wanted: Iterable[Block], without: int = 0
) -> State:
    """What is valid on a level for some variables and dates, as if delivery `without` had never come."""
    rows = []
    for variable, day in wanted:
        chosen = (variable, day.isoformat(), version_id, level, without, Reason.MISSING)
        valid = {key: rest for key, *rest in connection.execute(_HELD, chosen)}
        rows += [
            (key, variable, day, as_value(*value), delivery, cell)
            for key, (*value, delivery, cell) in valid.items()
        ]
    return State.of(rows)


def delivered(connection: Connection, number: int) -> State:
    """Everything one delivery states, whether it is valid or covered."""
    return State.of(
        (key, variable, date.fromisoformat(day), as_value(*value), delivery, cell)
        for key, variable, day, *value, delivery, cell in connection.execute(_DELIVERED, (number,))
    )


def _areas_inside(tree: AreaTree, level: str, key: str) -> Mapping[str, frozenset[str]]:
    """Keys of an area and of all areas inside it, by level."""
    rank = tree.rank(level)
    position = tree.levels[rank].position[key]
    below = {}
    for lower in range(rank, len(tree.levels)):
        entry = tree.levels[lower]
        keys = frozenset(entry.keys[place] for place in tree.descendants(rank, position, lower))
        below[entry.level.id] = keys
    below.pop(TOTAL, None)
    return below
