"""Killed at any moment, copying and carrying over leave a whole draft or none."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.layers.boundaries.lattice import shape_of_geometry
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge
from sozialmonitoring_plugin.store.drafts.draft_file import DraftFile
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import NewVersion
from sozialmonitoring_plugin.workflows.boundaries.drafts import BranchRequest, branch_draft, draft_folder
from sozialmonitoring_plugin.workflows.boundaries.file_log import drawn
from sozialmonitoring_plugin.workflows.boundaries.opening import open_draft
from sozialmonitoring_plugin.workflows.boundaries.version_areas import geometry_of_wkb

from .conftest import box, county, squares

REPEATER = """
import sys
from itertools import count
from pathlib import Path
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.boundaries.{module} import {job}
monitoring = Monitoring.open(Path(sys.argv[1]))
print("ready", flush=True)
for number in count():
    {job}(monitoring, Path(sys.argv[2]), f"again {{number}}")
"""


@pytest.fixture
def draft(monitoring: Monitoring) -> Path:
    """11 gave ground to 12 and was given another name, 23 went into 22, 13 is locked."""
    path = branch_draft(BranchRequest(monitoring, "A"))
    opened = open_draft(monitoring, path)
    session = opened.session
    strip = box(90_000, 100_000, 100_000, 200_000)
    session.apply(give(session.partition, session.rules, strip, "12"), "give")
    session.rename("11", "Westend")
    session.apply(merge(session.partition, session.rules, "23", "22"), "merge")
    session.lock(["13", "23"])
    opened.close()
    return path


@pytest.mark.parametrize(("module", "job"), [("drafts", "copy_draft"), ("carry_over", "carry_over")])
def test_a_kill_leaves_the_whole_draft_or_none(
    monitoring: Monitoring, draft: Path, repetitions: Callable[[int, int], int], module: str, job: str
) -> None:
    areas, found = DraftFile(draft).content().areas(), 0
    if job == "carry_over":
        _release_elsewhere(monitoring)
        areas["13"] = replace(areas["13"], name="Nord")
    dice = random.Random(7)
    for _ in range(repetitions(4, 100)):
        _repeat_until_killed(REPEATER.format(module=module, job=job), monitoring.path, draft, dice)
        for path in draft_folder(monitoring).glob("again*.gpkg"):
            content = DraftFile(path).content()
            assert len(content.gestures) == 3
            assert content.areas() == areas
            assert {key: shape_of_geometry(geometry_of_wkb(wkb)) for key, wkb in content.drawn.items()} == (
                content.outlines()
            )
            assert content.locked == {"13"}, "23 went into 22"
            path.unlink()
            found += 1
    assert found


def _release_elsewhere(monitoring: Monitoring) -> None:
    areas = tuple(replace(one, name="Nord") if one.key == "13" else one for one in county(squares()).areas)
    new = NewVersion("2025", date(2025, 1, 1), areas, drawn(squares()))
    monitoring.add_version(new, monitoring.revision)


def _repeat_until_killed(program: str, monitoring: Path, draft: Path, dice: random.Random) -> None:
    job = subprocess.Popen(
        [sys.executable, "-c", program, str(monitoring), str(draft)],
        stdout=subprocess.PIPE, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert job.stdout is not None
    assert job.stdout.readline() == b"ready\n"
    time.sleep(dice.uniform(0.1, 0.5))
    job.send_signal(signal.SIGKILL)
    job.communicate()
