"""When workers are started and when no more of them, with made-up workers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.workflows.booklet_workers import crew
from sozialmonitoring_plugin.workflows.booklet_workers.crew import (
    LONGEST_SILENCE,
    STILLBORN,
    Crew,
    NoWorkersError,
)


class Worker:
    """Begins if `begins` says so; then dies with its booklet if `finishes` says no, None: it hangs."""

    begins: Iterator[bool]
    finishes: Iterator[bool | None]
    started = 0

    def __init__(self, *_: Path) -> None:
        type(self).started += 1
        self.booklet, self.is_ready, self.silent = "", False, 0.0
        self.is_running = next(self.begins)
        self._told = [{"event": "ready"}] if self.is_running else []

    @property
    def is_idle(self) -> bool:
        return self.is_running and self.is_ready and not self.booklet

    def give(self, booklet: str) -> None:
        self.booklet = booklet
        finishes = next(self.finishes)
        if finishes is None:
            self.silent = LONGEST_SILENCE + 1
        elif finishes:
            self._told.append({"event": "finished", "files": []})
        else:
            self.is_running = False

    def events(self, _: int) -> list[crew.Event]:
        told, self._told = self._told, []
        return told

    def last_words(self) -> str:
        return "no memory"

    def end(self, _: Path) -> None:
        self.is_running = False


@pytest.fixture
def at_work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def start(
        begins: list[bool], finishes: list[bool | None], size: int = 1
    ) -> Iterator[tuple[str, crew.Event]]:
        made = type("Made", (Worker,), {"begins": iter(begins), "finishes": iter(finishes), "started": 0})
        monkeypatch.setattr(crew, "WorkerProcess", made)
        start.made = made
        return Crew(tmp_path, tmp_path, tmp_path, size).work(["1", "2", "3"], Silence())

    return start


def test_workers_that_die_at_their_start_are_replaced_a_few_times_only(at_work) -> None:
    """As where memory becomes scarce after the first booklet."""
    events = at_work([True] + [False] * 50, [True, False])
    told = []
    with pytest.raises(NoWorkersError) as raised:
        told.extend((booklet, event["event"]) for booklet, event in events)
    assert told == [] or told[0] == ("1", "finished")
    assert raised.value.details == "no memory"
    assert at_work.made.started == 1 + STILLBORN


def test_one_that_lives_goes_on_alone(at_work) -> None:
    events = at_work([True] + [False] * 50, [True, True, True], size=2)
    assert [(booklet, event["event"]) for booklet, event in events] == [
        ("1", "finished"), ("2", "finished"), ("3", "finished"),
    ]  # fmt: skip
    assert at_work.made.started <= 1 + STILLBORN


def test_a_bad_start_now_and_then_does_no_harm(at_work) -> None:
    events = at_work([True, False, True, False, False, True], [False, True, False, True, True])
    assert [(booklet, event["event"]) for booklet, event in events] == [
        ("1", "again"), ("1", "finished"), ("2", "again"), ("2", "finished"), ("3", "finished"),
    ]  # fmt: skip


def test_a_worker_that_hangs_is_replaced(at_work) -> None:
    events = at_work([True, True, True], [None, True, None, True, True])
    assert [(booklet, event["event"]) for booklet, event in events] == [
        ("1", "again"), ("1", "finished"), ("2", "again"), ("2", "finished"), ("3", "finished"),
    ]  # fmt: skip
