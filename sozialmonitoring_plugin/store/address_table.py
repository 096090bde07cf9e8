"""Addresses of the monitoring as arrays."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Connection

import numpy as np

from ..core.boundaries.address_counts import CountChoice, address_counts
from ..core.boundaries.addresses import NO_NUMBER, AddressBook
from ..core.boundaries.ranges import Whole
from ..core.boundaries.segments import millimetres
from ..core.indicators.variable import Variable
from .point_blobs import points_of


def read(
    connection: Connection, variables: Sequence[Variable], choice: CountChoice | None = None
) -> AddressBook:
    """All addresses with their counts, in the order of their ids.

    Which columns are counts is decided by `core.boundaries.address_counts`, or by `choice`.
    """
    rows = connection.execute(
        "SELECT id, street, number, suffix, properties, geom FROM address ORDER BY id"
    ).fetchall()
    if not rows:
        return AddressBook.empty()
    places = points_of([row[5] for row in rows])
    placed = np.asarray(np.isfinite(places).all(axis=1))
    kept = [row for row, there in zip(rows, placed.tolist(), strict=True) if there]
    ids, names, numbers, suffixes, properties, _ = zip(*kept, strict=True) if kept else ((),) * 6
    streets, street = _coded(names)
    at = millimetres(places[placed])
    return AddressBook(
        ids=np.array(ids, dtype=np.int64),
        x=at[:, 0].copy(),
        y=at[:, 1].copy(),
        streets=streets,
        street=street,
        number=np.array([NO_NUMBER if one is None else one for one in numbers], dtype=np.int64),
        suffix=suffixes,
        counts=address_counts(_parsed(properties), variables, choice),
        nowhere=len(rows) - len(kept),
    )


def points(connection: Connection) -> tuple[Whole, Whole]:
    """Where the addresses are, in millimetres, without anything else; those without a point are left out."""
    found = points_of([blob for (blob,) in connection.execute("SELECT geom FROM address ORDER BY id")])
    at = millimetres(found[np.isfinite(found).all(axis=1)])
    return at[:, 0], at[:, 1]


def _parsed(properties: Iterable[str]) -> list[dict[str, object]]:
    """One call for all rows takes a third of the time of one for each."""
    parsed: list[dict[str, object]] = json.loads(f"[{','.join(properties)}]")
    return parsed


def _coded(names: Sequence[str]) -> tuple[tuple[str, ...], Whole]:
    """The streets in the order of their first address, and each address's place among them."""
    places: dict[str, int] = {}
    codes = [places.setdefault(name, len(places)) for name in names]
    return tuple(places), np.array(codes, dtype=np.int64)
