"""Killed at any moment of a change: the old state or the new one, with its assignments and its journal."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import read_classifications, save_classification
from tests.workflows.frozen.conftest import frozen

CHANGER = """
import sys
from dataclasses import replace
from pathlib import Path
from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import change, read_classifications
print("ready", flush=True)
while True:
    monitoring = Monitoring.open(Path(sys.argv[1]))
    stored = read_classifications(monitoring).named("Quote")
    change(monitoring, replace(stored, note=stored.note + "x"), [Use("share")])
    print("changed", flush=True)
"""


def test_a_kill_at_any_moment_of_a_change(county: Monitoring, repetitions: Callable[[int, int], int]) -> None:
    save_classification(county, frozen(), [Use("share"), Use("double")])
    untouched, before = county.path.read_bytes(), county.revision
    dice = random.Random(5)
    for _ in range(repetitions(3, 100)):
        county.path.write_bytes(untouched)
        told = change_until_killed(county.path, dice.uniform(0.0, 0.6))
        survivor = Monitoring.open(county.path)
        read = read_classifications(survivor)
        changes = survivor.revision - before
        assert changes >= told, "a change that was reported is lost"
        assert len(read.named("Quote").note) == changes == read.named("Quote").revision - 1
        assert read.assigned_to("share", "quarter") == read.named("Quote")
        other = read.assigned_to("double", "quarter")
        assert other is not None
        assert (other.name == "Quote") == (changes == 0), "who does not follow keeps the first one"
        assert other.note == ""
        actions = [entry.action for entry in survivor.journal()]
        assert actions.count("classification") == changes + 1


def change_until_killed(path: Path, seconds: float) -> int:
    with subprocess.Popen(
        [sys.executable, "-c", CHANGER, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        return process.stdout.read().count("changed")
