"""The file of one draft: each gesture is one transaction, on the disk before anybody hears of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ...core.boundaries.drafting import DraftArea, DraftInfo, Gesture, states_after
from ...core.boundaries.rings import Shape as Outline
from ...core.boundaries.shape_text import shape_from_bytes, shape_to_bytes
from ..connection import connect
from ..errors import ConflictError, StoreError
from ..geometry_blob import to_blob, to_wkb
from ..geopackage import FeatureTable, begin_geopackage, crs_of, register_crs, register_features
from ..migrations import statements
from ..records import Crs, Shape
from . import gesture_rows, meta_rows
from .sentences import told_of_draft

_TABLES = Path(__file__).parent / "draft.sql"


@dataclass(frozen=True)
class NewDraft:
    """What a draft starts with: areas and outlines of its base, and what was done in another draft.

    `drawn` are the outlines after those gestures, as QGIS shows them.
    """

    info: DraftInfo
    crs: Crs
    areas: Mapping[str, DraftArea]
    outlines: Mapping[str, Outline]
    drawn: Mapping[str, Shape]
    gestures: tuple[Gesture, ...] = ()
    locked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DraftContent:
    """All that a draft holds; `drawn` are the outlines in its layer as WKB, by key, `named` the areas there.

    An outline that is damaged is empty.
    """

    info: DraftInfo
    base: Mapping[str, Outline]
    base_areas: Mapping[str, DraftArea]
    gestures: tuple[Gesture, ...]
    locked: frozenset[str]
    drawn: Mapping[str, bytes]
    named: Mapping[str, DraftArea]

    def outlines(self) -> dict[str, Outline]:
        """What base and gestures make of the areas."""
        found: dict[str, Outline] = dict(self.base)
        for gesture in self.gestures:
            for key, shape in gesture.change.after.items():
                if shape is None:
                    del found[key]
                else:
                    found[key] = shape
        return found

    def areas(self) -> dict[str, DraftArea]:
        """Their names and parents."""
        return states_after(self.base_areas, self.gestures)


@dataclass(frozen=True)
class DraftFile:
    """A draft on the disk. Who writes holds it (`holding.Hold`)."""

    path: Path

    @classmethod
    def create(cls, path: Path, content: NewDraft) -> DraftFile:
        """Write a new file, whole or not at all. Raises StoreError where that cannot be."""
        with told_of_draft(path):
            path.parent.mkdir(exist_ok=True)
            if path.exists():
                raise StoreError("{file} exists already.", hint="Choose another title.", file=path)
            unfinished = path.with_name(f"{path.name}.unfinished")
            try:
                unfinished.unlink(missing_ok=True)
                with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
                    _fill(connection, content)
                unfinished.replace(path)
            finally:
                unfinished.unlink(missing_ok=True)
        return cls(path)

    def info(self) -> DraftInfo:
        """What the draft says of itself. Raises StoreError for anything that is no draft."""
        with self._reading() as connection:
            return meta_rows.info(meta_rows.read(connection))

    def content(self) -> DraftContent:
        """All of it, at one moment."""
        with self._reading() as connection:
            meta = meta_rows.read(connection)
            rows = connection.execute("SELECT key, name, parent, shape FROM base_area").fetchall()
            layer = connection.execute("SELECT key, name, parent, geom FROM areas").fetchall()
            gestures = connection.execute(gesture_rows.READ)
            return DraftContent(
                meta_rows.info(meta),
                {key: shape_from_bytes(shape) for key, _, _, shape in rows},
                {key: DraftArea(key, name, parent) for key, name, parent, _ in rows},
                tuple(gesture_rows.gesture_of(row) for row in gestures),
                frozenset(json.loads(meta["locked"])),
                {key: to_wkb(blob) for key, _, _, blob in layer if isinstance(blob, bytes)},
                {key: DraftArea(key, str(name), str(parent)) for key, name, parent, _ in layer},
            )

    def last_gesture(self) -> tuple[int, str, str]:
        """Number, moment and tool of the last gesture, (0, "", "") for none."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT number, at, tool FROM gesture ORDER BY number DESC LIMIT 1"
            ).fetchone()
        return row or (0, "", "")

    def append(self, gesture: Gesture, drawn: Mapping[str, Shape]) -> None:
        """Keep a gesture and the outlines it leads to, together or not at all.

        Raises ConflictError where somebody else wrote meanwhile, StoreError for whatever the disk says.
        """
        with self._writing() as connection:
            (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM gesture").fetchone()
            if gesture.number != last + 1:
                raise ConflictError(
                    "{file} was changed by somebody else.", hint="Open the draft again.", file=self.path
                )
            connection.execute(gesture_rows.INSERT, gesture_rows.row_of(gesture))
            _write_areas(connection, gesture, drawn)

    def crs(self) -> Crs:
        """The coordinate reference system of the monitoring it belongs to."""
        with self._reading() as connection:
            return crs_of(connection, _srs_id(connection))

    def remove(self) -> None:
        """Delete the file; who does that holds it."""
        with told_of_draft(self.path):
            self.path.unlink()

    def redraw(self, drawn: Mapping[str, Shape], areas: Mapping[str, DraftArea]) -> None:
        """Write the layer anew from what base and gestures say."""
        with self._writing() as connection:
            connection.execute("DELETE FROM areas")
            _insert_areas(connection, areas, drawn, _srs_id(connection))

    def settle(self) -> None:
        """Leave the journal mode that QGIS may have set: it does not work on a share."""
        with told_of_draft(self.path), closing(connect(self.path)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()

    def keep_locked(self, keys: Collection[str]) -> None:
        """Remember which areas are locked."""
        with self._writing() as connection:
            meta_rows.write(connection, {"locked": json.dumps(sorted(keys))})

    def change_info(self, info: DraftInfo) -> None:
        """Write what the draft says of itself."""
        with self._writing() as connection:
            meta_rows.write(connection, meta_rows.of_info(info))

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._connected() as connection:
            connection.execute("BEGIN")
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._connected() as connection:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        if not self.path.is_file():
            raise StoreError("There is no draft {file}.", hint="Choose another one.", file=self.path)
        with told_of_draft(self.path), closing(connect(self.path)) as connection:
            yield connection


def _fill(connection: sqlite3.Connection, content: NewDraft) -> None:
    begin_geopackage(connection)
    for statement in statements(_TABLES):
        connection.execute(statement)
    register_crs(connection, content.crs)
    table = FeatureTable("areas", "MULTIPOLYGON")
    register_features(connection, table, content.crs, content.drawn.values())
    meta_rows.write(
        connection, {"srs_id": str(content.crs.srs_id), "locked": json.dumps(sorted(content.locked))}
    )
    meta_rows.write(connection, meta_rows.of_info(content.info))
    connection.executemany(
        "INSERT INTO base_area VALUES (?, ?, ?, ?)",
        (
            (area.key, area.name, area.parent, shape_to_bytes(content.outlines[area.key]))
            for area in content.areas.values()
        ),
    )
    connection.executemany(gesture_rows.INSERT, map(gesture_rows.row_of, content.gestures))
    now_there = states_after(content.areas, content.gestures)
    _insert_areas(connection, now_there, content.drawn, content.crs.srs_id)
    connection.execute("COMMIT")


def _srs_id(connection: sqlite3.Connection) -> int:
    return int(meta_rows.read(connection)["srs_id"])


def _write_areas(connection: sqlite3.Connection, gesture: Gesture, drawn: Mapping[str, Shape]) -> None:
    gone = [key for key, area in gesture.areas_after.items() if area is None]
    connection.executemany("DELETE FROM areas WHERE key = ?", [(key,) for key in gone])
    connection.executemany(
        """INSERT INTO areas (key, name, parent) VALUES (?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET name = excluded.name, parent = excluded.parent""",
        [(area.key, area.name, area.parent) for area in gesture.areas_after.values() if area],
    )
    srs_id = _srs_id(connection)
    connection.executemany(
        "UPDATE areas SET geom = ? WHERE key = ?",
        [(to_blob(shape.wkb, srs_id, shape.bounds), key) for key, shape in drawn.items()],
    )


def _insert_areas(
    connection: sqlite3.Connection,
    areas: Mapping[str, DraftArea],
    drawn: Mapping[str, Shape],
    srs_id: int,
) -> None:
    connection.executemany(
        "INSERT INTO areas (key, name, parent, geom) VALUES (?, ?, ?, ?)",
        (
            (key, area.name, area.parent, to_blob(drawn[key].wkb, srs_id, drawn[key].bounds))
            for key, area in areas.items()
        ),
    )
