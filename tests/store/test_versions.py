"""Boundary versions are added, never changed; files of older releases are brought up to date."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.boundaries.drafting import Move
from sozialmonitoring_plugin.core.values import Value
from sozialmonitoring_plugin.store.errors import StoreError
from sozialmonitoring_plugin.store.migrations import newest_schema
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import DRAWN, IMPORTED, NewMonitoring, NewVersion, RecordedMove

from .conftest import MakeDelivery, square

OPENER = """
import sys
from pathlib import Path
from sozialmonitoring_plugin.store.monitoring import Monitoring
print("ready", flush=True)
print(Monitoring.open(Path(sys.argv[1])).version_records()[0].origin, flush=True)
"""


@pytest.fixture
def revision_of_2025(content: NewMonitoring) -> NewVersion:
    moves = (
        RecordedMove("2024-11-05T09:00:00+01:00", "anna", "give", Move("11", "12", 5.5, 2, {"ew_gesamt": 7})),
        RecordedMove("2024-11-06T10:30:00+01:00", "anna", "merge", Move("21", "12", 1.0)),
    )
    return NewVersion(
        "2025", date(2025, 1, 1), content.areas, {**content.shapes, "12": square(7.0)}, moves,
        expected_parts={"12": 2}, based_on=1, origin=DRAWN, note="Beschluss 7/24",
    )  # fmt: skip


def test_a_version_comes_with_its_areas_and_who_moved_what(
    monitoring: Monitoring, revision_of_2025: NewVersion
) -> None:
    version = monitoring.add_version(revision_of_2025, monitoring.revision)
    assert [one.title for one in monitoring.versions()] == ["2020", "2025"]
    assert monitoring.shapes(version)["12"] == square(7.0).wkb
    assert monitoring.moves(version) == revision_of_2025.moves
    assert monitoring.expected_parts(version) == {"12": 2}
    first, second = monitoring.version_records()
    assert (first.origin, first.based_on) == (IMPORTED, 0)
    assert (second.origin, second.based_on, second.note) == (DRAWN, 1, "Beschluss 7/24")
    assert second.released_at
    assert monitoring.tree(version).lowest.keys == ("11", "12", "21")


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2019, 12, 31)])
def test_a_version_is_valid_later_than_all_others(
    monitoring: Monitoring, revision_of_2025: NewVersion, day: date
) -> None:
    with pytest.raises(StoreError, match="the new ones cannot be valid from"):
        monitoring.add_version(replace(revision_of_2025, valid_from=day), 0)
    assert len(monitoring.versions()) == 1
    assert monitoring.revision == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE area SET name = 'x'",
        "DELETE FROM area",
        "UPDATE boundary_version SET valid_from = '1999-01-01'",
        "DELETE FROM boundary_version",
        "UPDATE boundary_move SET who = 'x'",
        "DELETE FROM boundary_move",
        "UPDATE area_parts SET parts = 9",
        "DELETE FROM area_parts",
        *(
            f"INSERT {how} INTO {rows}"
            for how in ("", "OR REPLACE")
            for rows in (
                "area (version_id, level_id, key, name, parent_key) VALUES (1, 'quarter', '99', 'x', '')",
                "area (id, version_id, level_id, key, name, parent_key) VALUES (1, 3, 'quarter', '', '', '')",
                "area_parts VALUES (1, '11', 3)",
                "area_parts VALUES (3, '11', 3)",
                "boundary_move VALUES (99, 2, '', '', '', '', '', 0, '{}', 0)",
                "boundary_move VALUES (1, 3, '', '', '', '', '', 0, '{}', 0)",
                "boundary_version (id, title, valid_from, created) VALUES (1, 'x', '2019-01-01', '')",
                "boundary_version (title, valid_from, created) VALUES ('x', '2020-01-01', '')",
            )
        ),
    ],
)
def test_the_file_itself_refuses_to_change_released_boundaries(
    monitoring: Monitoring, revision_of_2025: NewVersion, statement: str
) -> None:
    monitoring.add_version(revision_of_2025, 0)
    with (
        closing(sqlite3.connect(monitoring.path)) as file,
        pytest.raises(sqlite3.IntegrityError, match="released"),
    ):
        file.execute(statement)


def test_a_file_of_the_second_schema_keeps_areas_and_deliveries(
    older_monitoring: Callable[[int], Path], content: NewMonitoring, make_delivery: MakeDelivery
) -> None:
    path = older_monitoring(2)
    monitoring = Monitoring.open(path)
    with monitoring.reading() as file:
        (schema,) = file.execute("SELECT value FROM sm_meta WHERE key = 'schema_version'").fetchone()
    assert int(schema) == newest_schema()
    monitoring.add_delivery(make_delivery([Value(1.0)]), monitoring.versions()[0], 0)
    with closing(sqlite3.connect(path)) as file, pytest.raises(sqlite3.IntegrityError, match="released"):
        file.execute("INSERT INTO area_parts VALUES (1, '11', 2)")
    (record,) = monitoring.version_records()
    assert (record.version.title, record.origin, record.note, record.based_on) == ("2020", IMPORTED, "", 0)
    assert monitoring.shapes(record.version) == {key: shape.wkb for key, shape in content.shapes.items()}
    assert monitoring.moves(record.version) == ()


def test_a_kill_while_the_schema_is_renewed_leaves_the_old_one_or_the_new(
    older_monitoring: Callable[[int], Path], repetitions: Callable[[int, int], int]
) -> None:
    path = older_monitoring(2)
    old = path.read_bytes()
    dice = random.Random(11)
    for _ in range(repetitions(6, 200)):
        path.write_bytes(old)
        opener = subprocess.Popen(
            [sys.executable, "-c", OPENER, str(path)],
            stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        assert opener.stdout is not None
        assert opener.stdout.readline() == "ready\n"
        time.sleep(dice.uniform(0.0, 0.06))
        opener.send_signal(signal.SIGKILL)
        opener.communicate()
        with closing(sqlite3.connect(path)) as file:
            schema = int(file.execute("SELECT value FROM sm_meta WHERE key = 'schema_version'").fetchone()[0])
            tables = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            assert schema in {2, newest_schema()}
            assert ("boundary_move" in tables) == (schema > 2), "half of a schema"
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert len(Monitoring.open(path).version_records()) == 1
