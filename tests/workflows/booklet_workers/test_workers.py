"""Booklets by processes of their own: the same files, whatever happens to the processes."""

from __future__ import annotations

import errno
import os
import random
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.errors import Cancelled, UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.booklet_workers import crew
from sozialmonitoring_plugin.workflows.booklet_workers.crew import NoWorkersError, number_of_workers
from sozialmonitoring_plugin.workflows.booklet_workers.job import Job
from sozialmonitoring_plugin.workflows.booklet_workers.ledger import NAME
from sozialmonitoring_plugin.workflows.booklet_workers.process import MODULE
from sozialmonitoring_plugin.workflows.booklet_workers.run import HERE
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas
from tests.workflows.test_export_atlas import CancelAfter, named

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found in /proc")


SMALL = Contents(parts=(Part(PartKind.COVER), Part(PartKind.READING), Part(PartKind.METHOD)))
"""A booklet of some pages that are drawn at once."""


@pytest.fixture(scope="module")
def monitoring(tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    return named(tmp_path_factory.mktemp("county"), "Nord")


def workers() -> list[int]:
    """The numbers of the living and the undead worker processes of this process."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            command = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if parent == os.getpid() and (MODULE.encode() in command or not command):
            found.append(int(entry.name))
    return found


class Watcher(Silence):
    """Does something at every line of progress, and keeps what is told."""

    def __init__(self, act: Callable[[str], None] = lambda _: None) -> None:
        self.lines: list[str] = []
        self.warnings: list[str] = []
        self.percents: list[float] = []
        self.act = act

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)
        self.act(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def setProgress(self, progress: float) -> None:
        self.percents.append(progress)


def export(monitoring: Monitoring, folder: Path, feedback: Silence | None = None, **settings) -> list[str]:
    settings = {"workers": 2, "contents": SMALL, **settings}
    files = export_atlas(ExportAtlasRequest(monitoring, folder, **settings), feedback or Silence())
    return [file.name for file in files]


def assert_nothing_is_left(folder: Path, *expected: str) -> None:
    assert workers() == []
    assert sorted(file.name for file in folder.iterdir() if file.name != NAME) == sorted(expected)
    for file in folder.glob("*.pdf"):
        if file.is_file():
            assert file.read_bytes().rstrip().endswith(b"%%EOF")


def test_processes_write_the_same_files_and_say_the_same(monitoring, tmp_path):
    here, there = Watcher(), Watcher()
    settings = {"formats": ("pdf", "xlsx"), "contents": None}
    names = export(monitoring, tmp_path / "here", here, workers=HERE, **settings)
    assert export(monitoring, tmp_path / "there", there, **settings) == names
    for name in names:
        ours, others = (tmp_path / place / name for place in ("here", "there"))
        assert abs(ours.stat().st_size - others.stat().st_size) <= 64, name  # the date is not always as long
    pages = {line.partition(",")[0] for line in here.lines if "Seite" in line}
    assert pages == {line.partition(",")[0] for line in there.lines if "Seite" in line}
    assert "Nord: Seite 1 von" in " ".join(pages)
    assert_nothing_is_left(tmp_path / "there", *names)


def test_a_killed_worker_costs_time_and_nothing_else(monitoring, tmp_path, repetitions):
    dice = random.Random(11)
    for turn in range(repetitions(1, 100)):
        fatal = dice.randrange(1, 5)
        watcher = Watcher()
        watcher.act = lambda _: kill(dice) if len(watcher.lines) == fatal else None  # noqa: B023 - called in this turn
        names = export(monitoring, tmp_path / str(turn), watcher)
        assert names == ["Nord_1.pdf", "Süd_2.pdf"]
        assert_nothing_is_left(tmp_path / str(turn), *names)


def kill(dice: random.Random) -> None:
    os.kill(dice.choice(workers()), signal.SIGKILL)


def test_a_booklet_whose_worker_dies_each_time_is_told_and_the_others_are_written(monitoring, tmp_path):
    def act(line: str) -> None:
        if line.startswith("Nord"):
            for number in workers():
                os.kill(number, signal.SIGKILL)

    with pytest.raises(UserError, match="The booklet of Nord was not written") as told:
        export(monitoring, tmp_path / "b", Watcher(act), workers=1)
    assert told.value.values == {"place": "Nord"}
    assert_nothing_is_left(tmp_path / "b", "Süd_2.pdf")


def test_a_cancelled_run_ends_at_once_and_is_resumed(monitoring, tmp_path):
    folder = tmp_path / "b"
    cancelling = Watcher()
    cancelling.isCanceled = lambda: any(line.startswith("Süd") for line in cancelling.lines)
    with pytest.raises(Cancelled):
        export(monitoring, folder, cancelling, workers=1)
    assert_nothing_is_left(folder, "Nord_1.pdf")
    before = (folder / "Nord_1.pdf").stat().st_mtime_ns

    resumed = Watcher()
    assert export(monitoring, folder, resumed, workers=1, resume=True) == ["Nord_1.pdf", "Süd_2.pdf"]
    assert not any(line.startswith("Nord") for line in resumed.lines)
    assert (folder / "Nord_1.pdf").stat().st_mtime_ns == before
    assert sorted(file.name for file in folder.iterdir()) == ["Nord_1.pdf", "Süd_2.pdf"]


def test_another_input_is_not_resumed(monitoring, tmp_path):
    folder = tmp_path / "b"
    with pytest.raises(Cancelled):
        export(monitoring, folder, cancelled_in_the_second(), workers=HERE)
    again = Watcher()
    export(monitoring, folder, again, workers=HERE, resume=True, formats=("pdf", "xlsx"))
    assert any(line.startswith("Nord") for line in again.lines)


def cancelled_in_the_second() -> Watcher:
    feedback = Watcher()
    feedback.isCanceled = lambda: any(line.startswith("Süd") for line in feedback.lines)
    return feedback


@pytest.mark.parametrize("questions", [0, pytest.param(3, marks=pytest.mark.prove), 30])
def test_cancelling_at_any_moment_leaves_no_process(monitoring, tmp_path, questions):
    with pytest.raises(Cancelled):
        export(monitoring, tmp_path / "b", CancelAfter(questions))
    assert workers() == []
    for file in (tmp_path / "b").glob("*.pdf"):
        assert file.read_bytes().rstrip().endswith(b"%%EOF")
    assert not list((tmp_path / "b").glob(".unfinished-*"))


@pytest.mark.parametrize("count", [HERE, pytest.param(2, marks=pytest.mark.prove)])
def test_what_is_wrong_with_one_booklet_does_not_keep_the_other(monitoring, tmp_path, count):
    folder = tmp_path / "b"
    (folder / "Nord_1.pdf").mkdir(parents=True)
    with pytest.raises(UserError) as told:
        export(monitoring, folder, workers=count)
    assert told.value.message == "{file} is a folder, a file is needed."
    assert told.value.values == {"file": folder / "Nord_1.pdf"}
    assert_nothing_is_left(folder, "Nord_1.pdf", "Süd_2.pdf")


def test_several_failures_are_told_together(monitoring, tmp_path):
    for name in ("Nord_1.pdf", "Süd_2.pdf"):
        (tmp_path / name).mkdir()
    with pytest.raises(
        UserError, match=r"2 booklets were not written: Nord, Süd. The first one: .*is a folder"
    ):
        export(monitoring, tmp_path, workers=HERE)


def test_what_is_wrong_with_all_of_them_is_told_once_and_as_it_is(monitoring, tmp_path):
    (tmp_path / "map.qpt").write_text("<Layout")
    (tmp_path / "cover.qpt").write_text("<Layout")
    sentences = set()
    for count in (HERE, 2):
        with pytest.raises(UserError) as told:
            export(monitoring, tmp_path / "b", workers=count, template=tmp_path)
        sentences.add((type(told.value).__name__, told.value.sentence()))
    assert len(sentences) == 1
    assert ".qpt is not a layout template" in sentences.pop()[1]
    assert workers() == []


@pytest.mark.prove
def test_one_municipality_and_more_workers_than_there_are(monitoring, tmp_path):
    assert export(monitoring, tmp_path, workers=7, municipalities=("Süd",)) == ["Süd_2.pdf"]
    assert_nothing_is_left(tmp_path, "Süd_2.pdf")


def test_how_many_workers(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    monkeypatch.setattr(os, "getloadavg", lambda: (2.4, 0.0, 0.0), raising=False)
    assert [number_of_workers(0, booklets) for booklets in (1, 3, 40)] == [1, 3, 5]
    assert [number_of_workers(wanted, 3) for wanted in (1, 2, 9)] == [1, 2, 3]
    monkeypatch.setattr(os, "getloadavg", lambda: (9.0, 0.0, 0.0), raising=False)
    assert number_of_workers(0, 40) == 1


def without_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "find_interpreter", lambda: None)


def with_a_broken_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "find_interpreter", lambda: Path("/bin/false"))


@pytest.mark.parametrize("fail", [without_python, with_a_broken_python])
def test_without_workers_the_booklets_are_written_here(monitoring, tmp_path, monkeypatch, fail):
    fail(monkeypatch)
    watcher = Watcher()
    assert export(monitoring, tmp_path, watcher) == ["Nord_1.pdf", "Süd_2.pdf"]
    assert [warning for warning in watcher.warnings if "started" in warning or "start workers" in warning]


def test_a_disk_without_room_for_the_job_is_told(monitoring, tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(Job, "write", full)
    with pytest.raises(UserError, match="The disk is full"):
        export(monitoring, tmp_path)


@pytest.mark.parametrize("formats", [("html",), ("png", "svg"), ("xlsx",), ("pdf", "html")])
def test_progress_is_told_whatever_is_written_and_never_goes_back(monitoring, tmp_path, formats):
    watcher = Watcher()
    contents = Contents(parts=(Part(PartKind.COVER), Part(PartKind.THEME, "", ("poor",))))
    export(monitoring, tmp_path, watcher, workers=HERE, formats=formats, contents=contents)
    done = watcher.percents[watcher.percents.index(10.0) if 10.0 in watcher.percents else 0 :]
    assert done == sorted(done)
    assert len(set(done)) > 2
    assert done[-1] == 100
    told = {line.partition(" von")[0] for line in watcher.lines}
    assert ("Nord: Karte 1" in told) == bool({"html", "png"} & set(formats))
    assert ("Nord: Seite 1" in told) == ("pdf" in formats)


def in_the_background(job: Callable[[], object]) -> object:
    ended: list[object] = []

    def run() -> None:
        try:
            ended.append(job())
        except UserError as error:
            ended.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return ended[0]


def test_a_thread_in_the_background_may_use_workers(monitoring, tmp_path):
    assert in_the_background(lambda: export(monitoring, tmp_path)) == ["Nord_1.pdf", "Süd_2.pdf"]
    assert workers() == []


def test_a_thread_in_the_background_draws_nothing_itself(monitoring, tmp_path, monkeypatch):
    without_python(monkeypatch)
    assert isinstance(in_the_background(lambda: export(monitoring, tmp_path)), NoWorkersError)
    assert list(tmp_path.iterdir()) == []


def test_workers_end_with_the_process_that_started_them(monitoring, tmp_path):
    """A QGIS that crashes leaves no process behind that goes on writing."""
    script = (
        "import os, sys; from pathlib import Path; from qgis.core import QgsApplication\n"
        "application = QgsApplication([], True); application.initQgis()\n"
        "from tests.workflows.booklet_workers.test_workers import *\n"
        "def act(line): print(*workers(), flush=True); os._exit(3)\n"
        f"export(Monitoring.open(Path({str(monitoring.path)!r})), Path({str(tmp_path)!r}), Watcher(act))\n"
    )
    import subprocess
    import time

    root = Path(__file__).parents[3]
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False,
        env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile")},
    )  # fmt: skip
    assert ended.returncode == 3, ended.stderr
    orphans = [int(number) for number in ended.stdout.split()]
    assert orphans
    for _ in range(100):
        if not any(Path(f"/proc/{number}").exists() for number in orphans):
            break
        time.sleep(0.1)
    assert [number for number in orphans if Path(f"/proc/{number}").exists()] == []
