"""Several workers who share the booklets of a run."""

from __future__ import annotations

import os
import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from ...core.errors import UserError
from ...core.feedback import Feedback, stop_if_cancelled
from .interpreter import find_interpreter
from .process import Event, WorkerProcess

TICK = 60
"""Milliseconds from one question whether to stop to the next."""

LONGEST_START = 180.0
"""Seconds after which a worker that has not begun will not."""

LONGEST_SILENCE = 900.0
"""Seconds after which a worker that says nothing of its booklet hangs: a page takes some of them."""

ATTEMPTS = 2

STILLBORN = 3
"""Workers that die one after the other before they begin, after which no other is started."""

MOST = 8
"""Workers that nobody asked for: each needs some hundred megabytes."""


class NoWorkersError(UserError):
    """No worker can be started here."""


def number_of_workers(wanted: int, booklets: int) -> int:
    """As many as wanted; 0: one less than there are idle cores. Never more than booklets, at least one."""
    return max(1, min(wanted if wanted > 0 else min(_idle_cores() - 1, MOST), booklets))


def _idle_cores() -> int:
    busy = round(os.getloadavg()[0]) if hasattr(os, "getloadavg") else 0
    return (os.cpu_count() or 1) - busy


class Crew:
    """Workers for one job. `home` is a folder for them alone, `output` where they write their files."""

    def __init__(self, job: Path, home: Path, output: Path, size: int) -> None:
        interpreter = find_interpreter()
        if interpreter is None:
            raise NoWorkersError("There is no Python beside QGIS to start workers with.")
        self._interpreter = interpreter
        self._job, self._home, self._output, self._size = job, home, output, size
        self._workers: list[WorkerProcess] = []
        self._started = 0
        self._stillborn = 0
        self._has_worked = False
        self._since = time.monotonic()

    def work(self, booklets: Sequence[str], feedback: Feedback) -> Iterator[tuple[str, Event]]:
        """What happens, as the worker tells it, with the key of the booklet; `lost` after two crashes.

        Raises Cancelled, and NoWorkersError where no worker begins, or none any more; all workers are dead
        then, as they are when the iteration ends in any other way, and nothing half-written is left.
        """
        waiting = deque(booklets)
        attempts: Counter[str] = Counter()
        try:
            while waiting or any(worker.booklet for worker in self._workers):
                stop_if_cancelled(feedback)
                self._hire(len(waiting))
                for worker in self._workers:
                    if waiting and worker.is_idle:
                        attempts[waiting[0]] += 1
                        worker.give(waiting.popleft())
                for worker in self._workers:
                    yield from self._heard(worker, max(1, TICK // len(self._workers)))
                for worker in self._dismissed():
                    yield from self._heard(worker, 0)
                    yield from _crashed(worker, attempts, waiting)
                    worker.end(self._output)
        finally:
            for worker in self._workers:
                worker.end(self._output)
            self._workers.clear()

    def _hire(self, waiting: int) -> None:
        busy = sum(1 for worker in self._workers if worker.booklet)
        while self._stillborn < STILLBORN and len(self._workers) < min(self._size, busy + waiting):
            self._started += 1
            home = self._home / f"worker{self._started}"
            self._workers.append(WorkerProcess(self._interpreter, self._job, home))

    def _heard(self, worker: WorkerProcess, milliseconds: int) -> Iterator[tuple[str, Event]]:
        for event in worker.events(milliseconds):
            if event["event"] == "ready":
                worker.is_ready = self._has_worked = True
                self._stillborn = 0
                continue
            booklet = worker.booklet
            if event["event"] in {"finished", "failed"}:
                worker.booklet = ""
            yield booklet, event

    def _dismissed(self) -> list[WorkerProcess]:
        """Take out the workers that have ended or hang. Raises NoWorkersError where none is to be had."""
        dead = [worker for worker in self._workers if not worker.is_running or _hangs(worker)]
        late = not self._has_worked and time.monotonic() - self._since > LONGEST_START
        for worker in dead:
            self._workers.remove(worker)
            self._stillborn += not worker.is_ready
        given_up = self._stillborn >= STILLBORN and not self._workers
        if late or (dead and (given_up or not self._has_worked)):
            details = dead[0].last_words() if dead else ""
            for worker in dead:
                worker.end(self._output)
            raise NoWorkersError("Workers cannot be started here.", details=details)
        return dead


def _hangs(worker: WorkerProcess) -> bool:
    return bool(worker.booklet) and worker.silent > LONGEST_SILENCE


def _crashed(
    worker: WorkerProcess, attempts: Counter[str], waiting: deque[str]
) -> Iterator[tuple[str, Event]]:
    """Give the booklet of a worker that died to a fresh one, first of all, or give it up."""
    if not worker.booklet:
        return
    if attempts[worker.booklet] < ATTEMPTS:
        waiting.appendleft(worker.booklet)
        yield worker.booklet, {"event": "again"}
    else:
        yield worker.booklet, {"event": "lost", "details": worker.last_words()}
