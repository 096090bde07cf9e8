"""Whatever comes instead of a delivery: a sentence, or what truly stands there; nothing is half imported."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import string
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from sozialmonitoring_plugin.core.deliveries.delivery import Delivery
from sozialmonitoring_plugin.core.deliveries.reports.questions import questions
from sozialmonitoring_plugin.core.deliveries.sheets import opening
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from tests.bad_files.bad_cells import CELLS
from tests.bad_files.bad_keys import KEYS
from tests.bad_files.bad_requests import REQUESTS
from tests.bad_files.bad_shapes import SHAPES
from tests.bad_files.catalogue import HEAVY, TEXT_FILES, WORKBOOKS, BadFile
from tests.bad_files.county import small_county
from tests.bad_files.old_and_open import OLD_WORKBOOKS, OPEN_DOCUMENTS
from tests.bad_files.tables import DAY, A, B, BadTable

FILES = (*WORKBOOKS, *TEXT_FILES, *OLD_WORKBOOKS, *OPEN_DOCUMENTS)
TABLES = (*CELLS, *KEYS, *REQUESTS, *SHAPES)
READ = {"B2": (A, 1), "B3": (B, 2)}
SOUND = f"key;n\r\n{A};1\r\n{B};2\r\n".encode()
TALK_OF_PROGRAMS = re.compile(r"Traceback|\w+Error\b|<class|object at 0x|\bNone\b|\[Errno|\{'|\\x|\n")


@pytest.fixture(scope="module")
def empty_county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A monitoring without deliveries, to be copied."""
    return small_county(tmp_path_factory.mktemp("county") / "kreis.gpkg").path


@pytest.fixture
def county(empty_county: Path, tmp_path: Path) -> Monitoring:
    folder = tmp_path / "monitoring"
    folder.mkdir()
    return Monitoring.open(Path(shutil.copy(empty_county, folder)))


@pytest.fixture(scope="module")
def german(project_root: Path) -> Mapping[str, str]:
    """The finished translations of sentences of errors."""
    contexts = ET.parse(project_root / "i18n" / "sozialmonitoring_de.ts").getroot().iter("context")
    messages = [
        one for context in contexts if context.findtext("name") == "Errors" for one in context.iter("message")
    ]
    return {
        one.findtext("source", ""): one.findtext("translation", "")
        for one in messages
        if one.find("translation[@type]") is None
    }


def everything_in(folder: Path) -> dict[str, str]:
    """Every file below a folder with the fingerprint of its bytes: the monitoring and its backups."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def refused(county: Monitoring, file: Path, german: Mapping[str, str], **asked: Any) -> str:
    """The sentence that refuses a file; nothing was changed by it."""
    before = everything_in(county.path.parent)
    with pytest.raises(UserError) as caught:
        import_delivery(ImportRequest(county, file, **{"reference_date": DAY, **asked}), Silence())
    assert everything_in(county.path.parent) == before
    check_sentence(caught.value, german)
    return str(caught.value)


def check_sentence(error: UserError, german: Mapping[str, str]) -> None:
    """A person can read it, in German too."""
    said = str(error)
    assert len(said) <= 300
    assert said.endswith((".", "?", "!", "…", "–"))
    assert not TALK_OF_PROGRAMS.search(said), said
    for template in filter(None, (error.message, error.hint)):
        assert german.get(template), f"no German for: {template}"
        assert fields(german[template]) == fields(template)


def fields(template: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, *_ in string.Formatter().parse(template) if name}


def imported(county: Monitoring, file: Path, **asked: Any) -> Delivery:
    """The delivery of a file that can be read."""
    request = ImportRequest(county, file, **{"reference_date": DAY, **asked})
    return import_delivery(request, Silence()).delivery


def values(delivery: Delivery) -> dict[str, tuple[str, float | str]]:
    """Every observation by its cell, as the catalogues say it."""
    found = delivery.observations
    shown = (found.values[row].reason.token or found.values[row].number for row in range(len(found)))
    return dict(zip(found.cells, zip(found.area_keys, shown, strict=True), strict=True))


def told(delivery: Delivery) -> str:
    """All that a person is told about it."""
    report = delivery.report
    said = [one.sentence() for one in (*report.doubts, *report.because)]
    said += [one.sentence.sentence() for one in questions(report)]
    said += [f"{one.cell} {one.label}" for one in report.differences]
    said += [f"left out: {name}" for name in report.columns_left_out]
    return "\n".join(said)


def test_there_are_enough_bad_files_and_each_has_a_name() -> None:
    names = [bad.name for bad in (*FILES, *HEAVY, *TABLES)]
    assert len(names) >= 120
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("bad", TABLES, ids=lambda bad: bad.name)
def test_every_bad_table_comes_out_as_expected(
    bad: BadTable, county: Monitoring, tmp_path: Path, german: Mapping[str, str]
) -> None:
    file = tmp_path / bad.name
    file.write_bytes(bad.make())
    if bad.sentence:
        assert bad.sentence in refused(county, file, german, **bad.asked)
        return
    delivery = imported(county, file, **bad.asked)
    assert values(delivery) == bad.values
    assert bad.told in told(delivery)
    assert [one.observations for one in county.deliveries()] == [len(bad.values)]


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_every_bad_file_is_refused_without_a_trace(
    bad: BadFile, county: Monitoring, tmp_path: Path, german: Mapping[str, str]
) -> None:
    """Also those that can be read hold nothing about the county."""
    file = tmp_path / (bad.name if "." in bad.name else f"{bad.name}.xlsx")
    file.write_bytes(bad.make())
    assert file.name in refused(county, file, german)


MEASURED = """
import resource, sys, time
from pathlib import Path
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
monitoring = Monitoring.open(Path(sys.argv[1]))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
slowest = 0.0
for file in sorted(Path(sys.argv[2]).iterdir()):
    start = time.process_time()
    try:
        import_delivery(ImportRequest(monitoring, file), Silence())
    except UserError:
        pass
    slowest = max(slowest, time.process_time() - start)
print(slowest, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


@pytest.mark.prove
def test_no_bad_file_takes_long_or_much_memory(county: Monitoring, tmp_path: Path) -> None:
    """Promise 8: at most 5 seconds for each and 300 MB for all, in a process of their own."""
    folder = tmp_path / "files"
    folder.mkdir()
    for bad in (*FILES, *HEAVY, *TABLES):
        (folder / (bad.name if "." in bad.name else f"{bad.name}.xlsx")).write_bytes(bad.make())
    command = [sys.executable, "-c", MEASURED, str(county.path), str(folder)]
    seconds, megabytes = map(
        float, subprocess.run(command, check=True, capture_output=True, text=True, timeout=600).stdout.split()
    )
    print(f"slowest {seconds:.1f} s, {megabytes:.0f} MB above the start")
    assert seconds <= 5
    assert megabytes <= 300


@pytest.fixture
def sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file without any fault; whoever bars it is asked again at once."""
    monkeypatch.setattr(opening, "_PAUSE", 0)
    path = tmp_path / "a.csv"
    path.write_bytes(SOUND)
    return path


def when_opened(monkeypatch: pytest.MonkeyPatch, act: Callable[[int], object]) -> None:
    """Call `act(attempt)` each time after the file was opened, before it is read."""
    look, attempts = os.fstat, iter(range(1, 99))

    def looked(number: int) -> os.stat_result:
        status = look(number)
        act(next(attempts))
        return status

    monkeypatch.setattr(opening, "os", SimpleNamespace(fstat=looked))


def test_a_folder_a_missing_file_and_the_mark_of_an_open_one(
    county: Monitoring, tmp_path: Path, german: Mapping[str, str]
) -> None:
    assert "is a folder, not a file" in refused(county, tmp_path, german)
    assert "There is no file" in refused(county, tmp_path / "weg.xlsx", german)
    (tmp_path / "~$a.xlsx").write_bytes(b"\x05office")
    assert "only marks that somebody has a.xlsx open" in refused(county, tmp_path / "~$a.xlsx", german)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(errno.EACCES, "may not be read"), (errno.EIO, "cannot be read"), (errno.ENOENT, "There is no file"),
     (errno.ENETUNREACH, "cannot be read"), (errno.ESTALE, "cannot be read")],
)  # fmt: skip
def test_a_file_that_is_barred_or_vanishes_at_any_attempt(
    number: int,
    sentence: str,
    county: Monitoring,
    sound: Path,
    german: Mapping[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_attempt: int) -> None:
        raise OSError(number, os.strerror(number), str(sound))

    when_opened(monkeypatch, fail)
    assert sentence in refused(county, sound, german)


def test_a_file_that_is_barred_but_once_is_read(
    county: Monitoring, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(attempt: int) -> None:
        if attempt == 1:
            raise PermissionError(errno.EACCES, "in use", str(sound))

    when_opened(monkeypatch, fail)
    assert values(imported(county, sound)) == READ


def test_a_file_that_is_written_while_it_is_read(
    county: Monitoring, sound: Path, german: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    when_opened(monkeypatch, lambda attempt: sound.write_bytes(SOUND + b"\r\n" * attempt))
    assert "changes while it is read" in refused(county, sound, german)


def test_a_file_that_shrinks_while_it_is_read_is_never_read_half(
    county: Monitoring, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    when_opened(monkeypatch, lambda attempt: attempt == 1 and sound.write_bytes(SOUND[:-4]))
    assert values(imported(county, sound)) == {"B2": (A, 1), "B3": (B, "missing")}


def test_a_very_long_path_and_a_name_in_parts_of_letters(county: Monitoring, tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["Ordner mit einem langen Namen"] * 20)
    deep.mkdir(parents=True)
    for name in (unicodedata.normalize("NFD", "Münster Übersicht.csv"), "x" * 250 + ".csv"):
        (deep / name).write_bytes(SOUND)
        assert values(imported(county, deep / name, again=True)) == READ


def test_a_report_that_cannot_be_written_stops_the_import(
    county: Monitoring, sound: Path, tmp_path: Path, german: Mapping[str, str]
) -> None:
    (tmp_path / "file").write_text("")
    assert "a.html" in refused(county, sound, german, report=tmp_path / "file" / "a.html")
    assert ".json or .html" in refused(county, sound, german, report=tmp_path / "a.docx")
    assert "a.html" in refused(county, sound, german, report=_folder(tmp_path / "a.html"))


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def test_a_monitoring_that_cannot_be_written(
    county: Monitoring, sound: Path, german: Mapping[str, str]
) -> None:
    """SQLite cannot begin its journal, as in a folder that is read-only."""
    county.path.with_name(county.path.name + "-journal").mkdir()
    assert "kreis.gpkg" in refused(county, sound, german)
