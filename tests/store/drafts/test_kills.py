"""Killed at any moment, a draft has lost at most the gesture under the mouse, and never half of one."""

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

from sozialmonitoring_plugin.core.boundaries.rings import Shape
from sozialmonitoring_plugin.store.drafts.draft_file import DraftFile
from sozialmonitoring_plugin.store.drafts.holding import Hold
from sozialmonitoring_plugin.store.geometry_blob import to_wkb

from .conftest import AREAS, half_and_half, wkb_of

DRAWER = """
import sys
from itertools import count
from pathlib import Path
from sozialmonitoring_plugin.store.drafts.draft_file import DraftFile
from sozialmonitoring_plugin.store.drafts.holding import Hold
from tests.store.drafts.conftest import drawn, gesture_to
draft = DraftFile(Path(sys.argv[1]))
hold = Hold.take(draft.path)
content = draft.content()
last, shapes = len(content.gestures), content.outlines()
print("ready", flush=True)
for number in count(last + 1):
    gesture = gesture_to(number, shapes)
    draft.append(gesture, drawn(gesture.change.after))
    shapes = dict(gesture.change.after)
    print(number, flush=True)
"""


def test_a_kill_loses_no_gesture_that_was_told_to_be_saved(
    draft: DraftFile, repetitions: Callable[[int, int], int]
) -> None:
    dice = random.Random(5)
    for _ in range(repetitions(8, 1000)):
        acknowledged = draw_until_killed(draft.path, dice.uniform(0.0, 0.1))
        hold = Hold.take(draft.path)
        assert hold.left_by is not None, "the next session knows of the crash"
        content = draft.content()
        numbers = [gesture.number for gesture in content.gestures]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) >= max(acknowledged, default=0), "an acknowledged gesture is lost"
        assert shown(draft.path) == {key: wkb_of(one) for key, one in content.outlines().items()}, (
            "half of one"
        )
        assert content.outlines() == half_and_half(len(numbers))
        with closing(sqlite3.connect(draft.path)) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        hold.release()


def draw_until_killed(path: Path, seconds: float) -> list[int]:
    """Numbers of the gestures that were told to be on the disk."""
    drawer = subprocess.Popen(
        [sys.executable, "-c", DRAWER, str(path)],
        stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert drawer.stdout is not None
    assert drawer.stdout.readline() == "ready\n"
    time.sleep(seconds)
    drawer.send_signal(signal.SIGKILL)
    return [int(line) for line in drawer.communicate()[0].split()]


def shown(path: Path) -> dict[str, bytes]:
    """The outlines in the layer that plain QGIS shows."""
    with closing(sqlite3.connect(path)) as file:
        return {key: to_wkb(blob) for key, blob in file.execute("SELECT key, geom FROM areas")}


def test_the_shapes_of_the_test_are_two_areas(draft: DraftFile) -> None:
    outlines: dict[str, Shape] = draft.content().outlines()
    assert outlines == half_and_half(0)
    assert outlines.keys() == AREAS.keys()
