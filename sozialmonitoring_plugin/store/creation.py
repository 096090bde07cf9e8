"""A new monitoring file, whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from . import version_table
from .errors import StoreError, told_in_a_sentence
from .geometry_blob import to_blob
from .geopackage import FeatureTable, begin_geopackage, register_crs, register_features
from .migrations import run_migrations
from .records import Crs, NewMonitoring, Shape
from .transaction import now, user_name

_FEATURE_TABLES = (("area", "MULTIPOLYGON"), ("address", "POINT"), ("street", "MULTILINESTRING"))


def create_file(path: Path, content: NewMonitoring) -> None:
    """Write the file under another name, check it, then give it its own.

    Raises StoreError where a file of that name exists or the folder cannot be written.
    """
    if path.exists():
        raise StoreError(
            "{file} exists already.", hint="Choose another name or move the old file away.", file=path
        )
    unfinished = path.with_name(f"{path.name}.unfinished")
    with told_in_a_sentence(path):
        try:
            unfinished.unlink(missing_ok=True)
            with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
                _fill(connection, content)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, content: NewMonitoring) -> None:
    begin_geopackage(connection)
    run_migrations(connection)
    _write_meta(connection, content)
    register_crs(connection, content.crs)
    version_table.write_areas(connection, 1, content)
    version_table.seal(connection)
    _write_addresses(connection, content)
    _write_streets(connection, content)
    for table, kind in _FEATURE_TABLES:
        register_features(connection, FeatureTable(table, kind), content.crs, content.shapes.values())
    connection.execute("COMMIT")


def _write_meta(connection: sqlite3.Connection, content: NewMonitoring) -> None:
    meta = {
        "title": content.title,
        "language": content.language,
        "srs_id": str(content.crs.srs_id),
        "created": now(),
    }
    connection.executemany("INSERT INTO sm_meta VALUES (?, ?)", meta.items())
    connection.executemany(
        "INSERT INTO level VALUES (?, ?, ?)",
        [(level.id, level.title, rank) for rank, level in enumerate(content.levels)],
    )
    connection.execute(
        "INSERT INTO boundary_version (title, valid_from, created) VALUES (?, ?, ?)",
        (content.version_title, content.valid_from.isoformat(), now()),
    )
    connection.execute(
        "INSERT INTO journal (at, who, action, details, revision) VALUES (?, ?, 'create', ?, 0)",
        (
            now(),
            user_name(),
            json.dumps({"title": content.title, "areas": len(content.shapes)}, ensure_ascii=False),
        ),
    )


def _write_addresses(connection: sqlite3.Connection, content: NewMonitoring) -> None:
    connection.executemany(
        "INSERT INTO address (street, number, suffix, area_key, properties, geom) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (
                one.street,
                one.number,
                one.suffix,
                one.area_key,
                _json(one.properties),
                _blob(one.shape, content.crs),
            )
            for one in content.addresses
        ),
    )


def _write_streets(connection: sqlite3.Connection, content: NewMonitoring) -> None:
    connection.executemany(
        "INSERT INTO street (name, properties, geom) VALUES (?, ?, ?)",
        ((one.name, _json(one.properties), _blob(one.shape, content.crs)) for one in content.streets),
    )


def _json(properties: dict[str, object]) -> str:
    return json.dumps(properties, ensure_ascii=False, default=str)


def _blob(shape: Shape, crs: Crs) -> bytes:
    return to_blob(shape.wkb, crs.srs_id, shape.bounds)
