"""From which deliveries values were carried over, and what becomes of them when those change.

Values that were carried over belong to a block: one variable at one date in one version. A block is there as
a whole or not at all. When what it was made from changes, or when an office tells of any of its areas, it
is taken out in the same write, so that nobody reads numbers that no longer follow from anything, nor a
mixture of counts and estimates. That it was there is kept, so that it can be carried over again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from sqlite3 import Connection

from ..core.values import Reason
from .records import RebasedBlock

Block = tuple[str, date]

_VALID = """
    SELECT area_id, delivery_id FROM observation JOIN area ON area.id = area_id
    WHERE variable_number = (SELECT number FROM variable WHERE id = ?) AND reference_date = ?
        AND version_id = ? AND reason <> ?
    ORDER BY delivery_id"""

_BLOCKS_OF = """
    SELECT DISTINCT variable.id, reference_date
    FROM observation JOIN variable ON variable.number = variable_number WHERE delivery_id = ?"""

_SENT = """
    SELECT EXISTS (SELECT 1 FROM observation JOIN area ON area.id = area_id
        WHERE variable_number = (SELECT number FROM variable WHERE id = ?) AND reference_date = ?
        AND version_id = ? AND reason <> ? AND delivery_id NOT IN (SELECT delivery_id FROM rebased))"""

_BLOCKS = """
    SELECT DISTINCT delivery.version_id, variable.id, reference_date, from_version, sources
    FROM rebased_block JOIN delivery ON delivery.id = delivery_id
        JOIN variable ON variable.number = variable_number
    WHERE from_version = :version OR delivery.version_id = :version"""

_CLEAR = """
    DELETE FROM {table} WHERE delivery_id IN (
        SELECT delivery_id FROM rebased JOIN delivery ON delivery.id = delivery_id WHERE version_id = ?)
    AND variable_number = (SELECT number FROM variable WHERE id = ?) AND reference_date = ?"""

_REMOVE_EMPTY = """
    DELETE FROM delivery WHERE version_id = ? AND id IN (SELECT delivery_id FROM rebased)
    AND id NOT IN (SELECT delivery_id FROM observation)"""

_KEEP = """
    INSERT OR REPLACE INTO rebased_block
    VALUES (?, (SELECT number FROM variable WHERE id = ?), ?, ?, ?)"""

_OUTDATED = """
    SELECT version_id, variable.id, reference_date, from_version FROM rebased_outdated
        JOIN variable ON variable.number = variable_number
    ORDER BY version_id, variable.id, reference_date"""


def valid_deliveries(connection: Connection, version: int, variable: str, day: date) -> tuple[int, ...]:
    """The deliveries whose values count in a version for a variable and date; empty cells do not."""
    rows = connection.execute(_VALID, (variable, day.isoformat(), version, Reason.MISSING))
    return tuple(sorted(set(dict(rows.fetchall()).values())))


def blocks_of(connection: Connection, delivery: int) -> tuple[Block, ...]:
    """The variables and dates of one delivery."""
    return tuple((name, date.fromisoformat(day)) for name, day in connection.execute(_BLOCKS_OF, (delivery,)))


def is_sent(connection: Connection, version: int, block: Block) -> bool:
    """Whether an office has told of any area of a block."""
    name, day = block
    (found,) = connection.execute(_SENT, (name, day.isoformat(), version, Reason.MISSING)).fetchone()
    return bool(found)


def keep(
    connection: Connection,
    delivery: int,
    blocks: Iterable[Block],
    from_version: int,
    limits: Mapping[str, Iterable[str]],
) -> None:
    """Write down what the blocks of a delivery were made from; `limits` are the wholes of each variable."""
    for name, day in blocks:
        sources = {
            one: valid_deliveries(connection, from_version, one, day)
            for one in sorted({name, *limits.get(name, ())})
        }
        connection.execute(_KEEP, (delivery, name, day.isoformat(), from_version, json.dumps(sources)))


def outdated(connection: Connection) -> tuple[RebasedBlock, ...]:
    """Blocks that were taken out and can be carried over again."""
    found = [
        RebasedBlock(version, name, date.fromisoformat(day), origin)
        for version, name, day, origin in connection.execute(_OUTDATED).fetchall()
    ]
    return tuple(
        one
        for one in found
        if not is_sent(connection, one.version, (one.variable, one.day))
        and valid_deliveries(connection, one.from_version, one.variable, one.day)
    )


def depending(connection: Connection, version: int, blocks: Iterable[Block]) -> tuple[RebasedBlock, ...]:
    """The carried blocks that go when anything is written for some blocks of a version, chains included."""
    found: dict[RebasedBlock, None] = {}
    waiting = [(version, frozenset(blocks))]
    while waiting:
        here, changed = waiting.pop()
        for one, sources in _blocks(connection, here):
            if one not in found and _is_touched(one, sources, here, changed):
                found[one] = None
                waiting.append((one.version, frozenset([(one.variable, one.day)])))
    return tuple(found)


def settle(connection: Connection, version: int, blocks: Iterable[Block]) -> None:
    """After a write for some blocks of a version: take out what no longer follows from its sources."""
    waiting = [(version, frozenset(blocks))]
    while waiting:
        here, changed = waiting.pop()
        for one, sources in _blocks(connection, here):
            if _is_touched(one, sources, here, changed) and not _holds(connection, one, sources):
                _take_out(connection, one)
                waiting.append((one.version, frozenset([(one.variable, one.day)])))


def clear(connection: Connection, version: int, blocks: Iterable[Block]) -> None:
    """Forget what was carried over to a version for some variables and dates."""
    for name, day in blocks:
        chosen = (version, name, day.isoformat())
        for table in ("observation", "rebased_block"):
            connection.execute(_CLEAR.format(table=table), chosen)
        connection.execute(
            """DELETE FROM rebased_outdated WHERE version_id = ?
                AND variable_number = (SELECT number FROM variable WHERE id = ?) AND reference_date = ?""",
            chosen,
        )
    connection.execute(_REMOVE_EMPTY, (version,))


def _take_out(connection: Connection, block: RebasedBlock) -> None:
    clear(connection, block.version, [(block.variable, block.day)])
    connection.execute(
        "INSERT INTO rebased_outdated VALUES (?, (SELECT number FROM variable WHERE id = ?), ?, ?)",
        (block.version, block.variable, block.day.isoformat(), block.from_version),
    )


def _blocks(
    connection: Connection, version: int
) -> Iterator[tuple[RebasedBlock, Mapping[str, tuple[int, ...]]]]:
    """The carried blocks of a version and those made from it, with their sources."""
    for into, name, day, origin, sources in connection.execute(_BLOCKS, {"version": version}).fetchall():
        told = {one: tuple(numbers) for one, numbers in json.loads(sources).items()}
        yield RebasedBlock(into, name, date.fromisoformat(day), origin), told


def _is_touched(
    one: RebasedBlock, sources: Mapping[str, object], version: int, changed: frozenset[Block]
) -> bool:
    if one.from_version == version and any((name, one.day) in changed for name in sources):
        return True
    return one.version == version and (one.variable, one.day) in changed


def _holds(connection: Connection, one: RebasedBlock, sources: Mapping[str, tuple[int, ...]]) -> bool:
    return not is_sent(connection, one.version, (one.variable, one.day)) and all(
        valid_deliveries(connection, one.from_version, name, one.day) == numbers
        for name, numbers in sources.items()
    )
