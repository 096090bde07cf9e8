"""Killed, full, locked, read-only, old: the monitoring is as it was before or as it is after."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.values import Value
from sozialmonitoring_plugin.store import migrations, opening
from sozialmonitoring_plugin.store.backup import GENERATIONS, backup_folder, keep_backup
from sozialmonitoring_plugin.store.errors import ConflictError, StoreError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.transaction import write_transaction

from .conftest import MakeDelivery

WRITER = """
import sys
from pathlib import Path
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.transaction import write_transaction
monitoring = Monitoring.open(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    revision = monitoring.revision
    with write_transaction(monitoring.path, revision, "work", {}) as connection:
        for number in range(200):
            row = (str(number), str(revision))
            connection.execute("INSERT OR REPLACE INTO document VALUES ('work', ?, ?, '')", row)
    print(revision + 1, flush=True)
"""


def write_one(monitoring: Monitoring, make_delivery: MakeDelivery, revision: int | None = None) -> int:
    wanted = monitoring.revision if revision is None else revision
    return monitoring.add_delivery(make_delivery([Value(1.0)]), monitoring.versions()[0], wanted)


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_kill_at_any_moment_leaves_the_old_state_or_the_new(
    monitoring: Monitoring, repetitions: Callable[[int, int], int]
) -> None:
    dice = random.Random(7)
    for _ in range(repetitions(8, 1000)):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(monitoring.path)],
            stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(dice.uniform(0.0, 0.15))
        writer.send_signal(signal.SIGKILL)
        acknowledged = [int(line) for line in writer.communicate()[0].split()]
        survivor = Monitoring.open(monitoring.path)
        states = set(survivor.documents("work").values())
        assert len(states) <= 1, "half of a write is in the file"
        assert survivor.revision >= max(acknowledged, default=0), "an acknowledged write is lost"
        assert states == ({str(survivor.revision - 1)} if survivor.revision else set())
        with closing(sqlite3.connect(monitoring.path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_whatever_is_raised_inside_a_write_undoes_it(monitoring: Monitoring) -> None:
    before = dump(monitoring.path)
    with pytest.raises(ZeroDivisionError), write_transaction(monitoring.path, 0, "work", {}) as connection:
        connection.execute("DELETE FROM journal")
        _ = 1 / 0
    assert dump(monitoring.path) == before


def test_two_people_who_read_the_same_state_cannot_both_write(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    revision = monitoring.revision
    write_one(monitoring, make_delivery, revision)
    with pytest.raises(ConflictError, match=r"was changed meanwhile \(import"):
        write_one(monitoring, make_delivery, revision)
    assert len(monitoring.deliveries()) == 1


def test_a_file_that_somebody_keeps_locked_is_told(
    monitoring: Monitoring, make_delivery: MakeDelivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sozialmonitoring_plugin.store.connection.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(monitoring.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="being written by somebody else"):
            write_one(monitoring, make_delivery)


def test_a_full_disk_leaves_the_old_state(monitoring: Monitoring, monkeypatch: pytest.MonkeyPatch) -> None:
    before = dump(monitoring.path)
    with (
        pytest.raises(StoreError, match=r"disk of .* is full"),
        write_transaction(monitoring.path, 0, "work", {}) as connection,
    ):
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        connection.execute("INSERT INTO document VALUES ('a', 'b', ?, '')", ("x" * 1_000_000,))
    assert dump(monitoring.path) == before


def test_a_file_that_may_only_be_read_is_told(
    monitoring: Monitoring, make_delivery: MakeDelivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(StoreError, match="cannot be written"):
        write_one(monitoring, make_delivery)
    assert monitoring.deliveries() == ()


def test_a_word_in_the_path_is_not_taken_for_the_reason(tmp_path: Path, content: object) -> None:
    (tmp_path / "full").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="cannot be opened"):
        Monitoring.create(tmp_path / "full" / "locked.gpkg", content)  # type: ignore[arg-type]


def test_a_folder_that_does_not_exist_is_told(content: object, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Monitoring.create(tmp_path / "nowhere" / "a.gpkg", content)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_before_every_write_the_old_state_is_copied(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    before = dump(monitoring.path)
    write_one(monitoring, make_delivery)
    (copy,) = backup_folder(monitoring.path).iterdir()
    assert dump(copy) == before
    assert Monitoring.open(copy).deliveries() == ()


def test_ten_copies_are_kept(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    for _ in range(GENERATIONS + 3):
        write_one(monitoring, make_delivery)
    copies = sorted(backup_folder(monitoring.path).iterdir())
    assert [Monitoring.open(copy).revision for copy in copies] == list(range(3, GENERATIONS + 3))


def test_writes_that_fail_push_no_good_copy_out(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    for _ in range(GENERATIONS):
        write_one(monitoring, make_delivery)
    copies = set(backup_folder(monitoring.path).iterdir())
    for _ in range(GENERATIONS + 1):
        with pytest.raises(StoreError, match="no delivery 9999"):
            monitoring.remove_delivery(9999, monitoring.revision)
    assert len(copies & set(backup_folder(monitoring.path).iterdir())) == GENERATIONS - 1


def test_another_monitoring_of_the_same_name_has_copies_of_its_own(monitoring: Monitoring) -> None:
    assert keep_backup(monitoring.path) == keep_backup(monitoring.path), "the same state is copied once"
    with closing(sqlite3.connect(monitoring.path)) as other, other:
        other.execute("UPDATE sm_meta SET value = '2019-01-01T00:00:00+00:00' WHERE key = 'created'")
    keep_backup(monitoring.path)
    assert len(list(backup_folder(monitoring.path).iterdir())) == 2


def test_what_a_kill_left_of_a_copy_does_not_stay_for_ever(monitoring: Monitoring) -> None:
    folder = backup_folder(monitoring.path)
    folder.mkdir()
    old, young = folder / "old.unfinished", folder / "young.unfinished"
    for path in (old, young):
        path.touch()
    os.utime(old, (0, 0))
    keep_backup(monitoring.path)
    assert (old.exists(), young.exists()) == (False, True)


def test_a_copy_made_while_others_write_is_whole(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    with closing(sqlite3.connect(monitoring.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM journal")
        copy = keep_backup(monitoring.path)
        other.execute("ROLLBACK")
    assert dump(copy) == dump(monitoring.path)


def next_release(folder: Path, statement: str) -> Path:
    steps = folder / "schema"
    steps.mkdir()
    for step in migrations.FOLDER.glob("*.sql"):
        (steps / step.name).write_text(step.read_text(encoding="utf-8"), encoding="utf-8")
    (steps / f"{migrations.newest_schema() + 1}.sql").write_text(statement, encoding="utf-8")
    return steps


@pytest.fixture
def release(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    def install(steps: Path) -> None:
        count = len(list(steps.glob("*.sql")))
        monkeypatch.setattr(opening, "newest_schema", lambda: count)
        monkeypatch.setattr(opening, "run_migrations", lambda c: migrations.run_migrations(c, steps))

    return install


def test_a_file_of_an_older_release_is_brought_up_to_date(
    monitoring: Monitoring, make_delivery: MakeDelivery, tmp_path: Path, release: Callable[[Path], None]
) -> None:
    write_one(monitoring, make_delivery)
    release(next_release(tmp_path, "ALTER TABLE delivery ADD COLUMN note TEXT NOT NULL DEFAULT '';"))
    newer = Monitoring.open(monitoring.path)
    with newer.reading() as connection:
        assert migrations.schema_version(connection) == migrations.newest_schema() + 1
        assert connection.execute("SELECT note FROM delivery").fetchall() == [("",)]
    assert len(newer.deliveries()) == 1


def test_a_step_that_fails_leaves_the_old_schema(
    monitoring: Monitoring, tmp_path: Path, release: Callable[[Path], None]
) -> None:
    before = dump(monitoring.path)
    release(next_release(tmp_path, "CREATE TABLE new (a);\nALTER TABLE nothing ADD COLUMN b;"))
    with pytest.raises(StoreError):
        Monitoring.open(monitoring.path)
    assert dump(monitoring.path) == before


def test_a_file_of_a_newer_release_is_not_touched(monitoring: Monitoring) -> None:
    with closing(sqlite3.connect(monitoring.path)) as connection, connection:
        connection.execute("UPDATE sm_meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(StoreError, match="newer release"):
        Monitoring.open(monitoring.path)
