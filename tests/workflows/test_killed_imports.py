"""Killed at any moment of an import: the monitoring holds the delivery wholly or not at all."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sozialmonitoring_plugin.store.monitoring import Monitoring

QUARTERS = tuple(f"{town}{number}" for town in (1, 2) for number in range(3 * (town - 1), 3 * town))
VARIABLES = 400
VALUES = len(QUARTERS) * VARIABLES

IMPORTER = """
import sys
from datetime import date
from pathlib import Path
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
path, folder = map(Path, sys.argv[1:])
print("ready", flush=True)
for file in sorted(folder.glob("*.csv")):
    day = date(2024, 12, 31)
    request = ImportRequest(Monitoring.open(path), file, level="quarter", source="Office", reference_date=day)
    print(import_delivery(request, Silence()).number, flush=True)
"""


def write_deliveries(folder: Path, count: int) -> None:
    """Files of the same shape with other numbers."""
    folder.mkdir()
    for number in range(count):
        header = ";".join(["key", *(f"people{variable}" for variable in range(VARIABLES))])
        rows = (";".join([key, *(str(number + one) for one in range(VARIABLES))]) for key in QUARTERS)
        (folder / f"{number:02}.csv").write_text("\n".join([header, *rows]), encoding="utf-8")


def test_a_kill_at_any_moment_of_an_import(
    monitoring: Monitoring, tmp_path: Path, repetitions: Callable[[int, int], int]
) -> None:
    write_deliveries(tmp_path / "files", 8)
    dice = random.Random(3)
    untouched = monitoring.path.read_bytes()
    for _ in range(repetitions(6, 300)):
        monitoring.path.write_bytes(untouched)
        acknowledged = import_until_killed(monitoring.path, tmp_path / "files", dice.uniform(0.0, 2.0))
        survivor = Monitoring.open(monitoring.path)
        stored = survivor.deliveries()
        assert [delivery.observations for delivery in stored] == [VALUES] * len(stored), "half a delivery"
        assert {delivery.id for delivery in stored} >= set(acknowledged), "an acknowledged delivery is lost"
        assert survivor.revision == len(stored) == len(survivor.journal()) - 1, "creation is the first entry"
        with closing(sqlite3.connect(monitoring.path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def import_until_killed(monitoring: Path, folder: Path, seconds: float) -> list[int]:
    """Numbers of the deliveries that were told to be in the file before the kill."""
    importer = subprocess.Popen(
        [sys.executable, "-c", IMPORTER, str(monitoring), str(folder)],
        stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert importer.stdout is not None
    assert importer.stdout.readline() == "ready\n"
    time.sleep(seconds)
    importer.send_signal(signal.SIGKILL)
    acknowledged = [int(line) for line in importer.communicate()[0].split()]
    assert importer.returncode in (0, -signal.SIGKILL), "the importer stopped by itself"
    return acknowledged
