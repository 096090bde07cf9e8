"""A folder of files: each is a delivery of its own, and none holds up the others."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.folder_overview import overview_to_dict, tell_overview, write_overview
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.import_folder import FolderRequest, Outcome, files_of, import_folder

HEADER = "key;Arbeitslose 31.12.2023"
GOOD = (HEADER, "10;5", "11;7", "12;9")
OTHER = ("key;Haushalte 31.12.2023", "10;50", "11;70", "12;90")
ASKING = (HEADER, "10;5", "11;k.A.", "12;9")


def write(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "Lieferungen"
    place.mkdir()
    return place


@dataclass
class Watcher(Silence):
    """Remembers what was said, and presses cancel once a file of this name is begun."""

    cancel_at: str = ""
    lines: list[str] = field(default_factory=list)
    progress: list[float] = field(default_factory=list)

    def setProgress(self, progress: float) -> None:
        self.progress.append(progress)

    def isCanceled(self) -> bool:
        return bool(self.cancel_at) and any(line.startswith(self.cancel_at) for line in self.lines)

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)

    def pushWarning(self, warning: str) -> None:
        self.lines.append(warning)


def outcomes(monitoring: Monitoring, folder: Path, **request: bool) -> dict[str, Outcome]:
    result = import_folder(FolderRequest(monitoring, folder, **request), Silence())
    return {file.file: file.outcome for file in result.files}


def test_every_readable_file_becomes_a_delivery_of_its_own(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "b.csv", *OTHER)
    write(folder, "A.csv", *GOOD)
    result = import_folder(FolderRequest(monitoring, folder, source="Amt"), Silence())
    assert [(file.file, file.outcome, file.numbers) for file in result.files] == [
        ("A.csv", Outcome.IMPORTED, (1,)),
        ("b.csv", Outcome.IMPORTED, (2,)),
    ]
    stored = [(one.file_name, one.source, one.observations) for one in monitoring.deliveries()]
    assert stored == [("A.csv", "Amt", 3), ("b.csv", "Amt", 3)]


def test_a_bad_file_is_said_and_the_rest_goes_on(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "a_leer.csv", "")
    (folder / "b_kaputt.xlsx").write_bytes(b"PK\x03\x04 nothing of a workbook")
    write(folder, "c_fremd.csv", "key;n 31.12.2023", "nobody;1")
    write(folder, "d_gut.csv", *GOOD)
    result = import_folder(FolderRequest(monitoring, folder), Silence())
    assert [file.outcome for file in result.files] == [*[Outcome.REFUSED] * 3, Outcome.IMPORTED]
    assert str(result.files[0].problem) == "a_leer.csv is empty."
    assert all(file.file in str(file.problem) for file in result.files[:3])
    assert [one.file_name for one in monitoring.deliveries()] == ["d_gut.csv"]


def test_a_file_with_a_question_is_listed_with_it_and_not_imported(
    monitoring: Monitoring, folder: Path
) -> None:
    write(folder, "a.csv", *ASKING)
    (file,) = import_folder(FolderRequest(monitoring, folder), Silence()).files
    assert file.outcome is Outcome.ASKED
    assert "What does “k.A.” mean in B3?" in [one.sentence.sentence() for one in file.questions]
    assert monitoring.deliveries() == ()


def test_a_question_that_a_profile_has_answered_is_not_asked_again(
    monitoring: Monitoring, folder: Path, tmp_path: Path
) -> None:
    first = write(tmp_path, "Arbeitslose_2023.csv", *ASKING)
    profile = json.dumps(
        {
            "source": "Amt",
            "level": "quarter",
            "key": ["key"],
            "variables": [{"id": "arbeitslose", "column": "Arbeitslose"}],
            "signs": {"k.A.": "missing"},
        }
    )
    import_delivery(ImportRequest(monitoring, first, profile=profile, save_profile="Amt"), Silence())
    write(folder, "Arbeitslose_2024.csv", HEADER.replace("2023", "2024"), *ASKING[1:])
    (file,) = import_folder(FolderRequest(monitoring, folder), Silence()).files
    assert (file.outcome, file.profile, file.questions) == (Outcome.IMPORTED, "Amt", ())


def test_what_was_imported_before_is_passed_over_and_told(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "a.csv", *GOOD)
    assert outcomes(monitoring, folder) == {"a.csv": Outcome.IMPORTED}
    write(folder, "b.csv", *OTHER)
    write(folder, "same.csv", *GOOD)
    result = import_folder(FolderRequest(monitoring, folder), Silence())
    assert [(file.outcome, file.numbers) for file in result.files] == [
        (Outcome.KNOWN, (1,)),
        (Outcome.IMPORTED, (2,)),
        (Outcome.KNOWN, (1,)),
    ]
    assert str(result.files[0].problem) == "a.csv was imported before, as delivery 1."


def test_a_correction_is_told_with_how_many_values_it_changes(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "a.csv", *GOOD)
    write(folder, "b.csv", HEADER, "10;5", "11;8", "12;9")
    result = import_folder(FolderRequest(monitoring, folder), Silence())
    entries = overview_to_dict(result)["files"]
    assert [entry["correction"]["counts"]["changed"] for entry in entries] == [0, 1]


def test_a_file_that_was_replaced_does_not_come_back(monitoring: Monitoring, folder: Path) -> None:
    old = write(folder, "a.csv", *GOOD)
    import_folder(FolderRequest(monitoring, folder), Silence())
    better = write(folder, "better.csv", HEADER, "10;5", "11;8", "12;9")
    import_delivery(ImportRequest(monitoring, better, replaces=1), Silence())
    result = import_folder(FolderRequest(monitoring, folder), Silence())
    assert [file.outcome for file in result.files] == [Outcome.KNOWN, Outcome.KNOWN]
    assert (
        str(result.files[0].problem)
        == f"{old.name} was imported before, and another file has taken its place."
    )


def workbook(path: Path, **sheets: tuple[str, int]) -> Path:
    """A sheet for each name, with the header above its values and the first of three values."""
    book = openpyxl.Workbook()
    for name, (header, first) in sheets.items():
        sheet = book.create_sheet(name)
        for row in (["key", header], ["10", first], ["11", first + 2], ["12", first + 4]):
            sheet.append(row)
    del book["Sheet"]
    book.save(path)
    return path


def sheets_of(monitoring: Monitoring) -> list[tuple[str, str]]:
    return [(one.sheet, *one.dates) for one in monitoring.deliveries()]  # type: ignore[misc]


def test_a_sheet_for_each_year_is_a_delivery_each_in_one_write(monitoring: Monitoring, folder: Path) -> None:
    workbook(folder / "a.xlsx", J22=("Arbeitslose 31.12.2022", 5), J23=("Arbeitslose 31.12.2023", 50))
    result = import_folder(FolderRequest(monitoring, folder, source="Amt"), Silence())
    (entry,) = overview_to_dict(result)["files"]
    assert (entry["outcome"], entry["deliveries"], entry["values"]) == ("imported", [1, 2], 6)
    assert entry["correction"]["counts"]["new"] == 6
    assert sheets_of(monitoring) == [("J22", "2022-12-31"), ("J23", "2023-12-31")]
    assert monitoring.revision == 1
    assert monitoring.journal()[-1].details["sheets"] == ["J22", "J23"]


def test_sheets_that_say_the_same_stay_behind_and_are_named(monitoring: Monitoring, folder: Path) -> None:
    workbook(folder / "a.xlsx", A=("Arbeitslose 31.12.2023", 5), B=("Arbeitslose 31.12.2023", 6))
    result = import_folder(FolderRequest(monitoring, folder, source="Amt"), Silence())
    (entry,) = overview_to_dict(result)["files"]
    assert (entry["outcome"], entry["deliveries"], entry["other_sheets"]) == ("imported", [1], ["B"])
    watcher = Watcher()
    tell_overview(result, watcher, Wording.of("de"))
    assert (
        watcher.lines[0].endswith("Nicht importierte Blätter derselben Form: „B“.") or "B" in watcher.lines[0]
    )
    again = import_folder(FolderRequest(monitoring, folder, source="Amt"), Silence())
    assert [(file.outcome, file.numbers) for file in again.files] == [(Outcome.KNOWN, (1,))]


def test_another_sheet_of_a_known_file_is_still_imported(monitoring: Monitoring, folder: Path) -> None:
    path = workbook(folder / "a.xlsx", J22=("Arbeitslose 31.12.2022", 5), J23=("Arbeitslose 31.12.2023", 50))
    import_delivery(ImportRequest(monitoring, path, sheet="J22", source="Amt"), Silence())
    import_folder(FolderRequest(monitoring, folder, source="Amt"), Silence())
    assert sheets_of(monitoring) == [("J22", "2022-12-31"), ("J23", "2023-12-31")]


def test_a_known_file_for_another_date_is_imported(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "a.csv", "key;Arbeitslose", "10;5", "11;7", "12;9")
    for year in (2022, 2023, 2023):
        day = date(year, 12, 31)
        import_folder(FolderRequest(monitoring, folder, source="Amt", reference_date=day), Silence())
    assert sheets_of(monitoring) == [("", "2022-12-31"), ("", "2023-12-31")]


def test_a_file_whose_questions_were_answered_by_hand_is_not_asked_again(
    monitoring: Monitoring, folder: Path
) -> None:
    path = write(folder, "a.csv", *ASKING)
    variables = [{"id": "n", "kind": "count", "column": "Arbeitslose"}]
    answers = {"level": "quarter", "key": ["key"], "variables": variables, "signs": {"k.A.": "missing"}}
    answered = ImportRequest(monitoring, path, profile=json.dumps(answers))
    import_delivery(answered, Silence())
    assert outcomes(monitoring, folder) == {"a.csv": Outcome.KNOWN}


def test_locks_and_what_is_no_table_are_left_out(monitoring: Monitoring, folder: Path) -> None:
    names = ("~$Arbeitslose.xlsx", ".~lock.a.ods#", "a.csv.part", "Brief.docx", "Karte.pdf", ".DS_Store")
    for name in names:
        write(folder, name, "x")
    assert outcomes(monitoring, folder) == dict.fromkeys(sorted(names, key=str.casefold), Outcome.SKIPPED)


def test_folders_inside_are_read_only_when_asked(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "2023/a.csv", *GOOD)
    assert outcomes(monitoring, folder) == {}
    assert outcomes(monitoring, folder, recursive=True) == {"2023/a.csv": Outcome.IMPORTED}


def test_a_try_writes_nothing(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "a.csv", *GOOD)
    revision = monitoring.revision
    assert outcomes(monitoring, folder, dry_run=True) == {"a.csv": Outcome.READABLE}
    assert monitoring.revision == revision


def test_cancelling_keeps_what_was_imported(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "a.csv", *GOOD)
    write(folder, "b.csv", *OTHER)
    result = import_folder(FolderRequest(monitoring, folder), Watcher(cancel_at="b.csv"))
    assert result.cancelled
    assert [file.file for file in result.files] == ["a.csv"]
    assert [one.file_name for one in monitoring.deliveries()] == ["a.csv"]
    watcher = Watcher()
    tell_overview(result, watcher, Wording.of("de"))
    assert "Abgebrochen: Die schon importierten Dateien bleiben." in watcher.lines


def test_progress_only_grows_over_all_files(monitoring: Monitoring, folder: Path) -> None:
    write(folder, "a.csv", *GOOD)
    write(folder, "b.csv", *OTHER)
    watcher = Watcher()
    import_folder(FolderRequest(monitoring, folder), watcher)
    assert watcher.progress == sorted(watcher.progress)
    assert watcher.progress[-1] == 100


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        list(files_of(tmp_path / "nowhere", recursive=False))


def test_the_overview_is_told_and_written(monitoring: Monitoring, folder: Path, tmp_path: Path) -> None:
    write(folder, "a.csv", *GOOD)
    write(folder, "b <1>.csv", *ASKING)
    result = import_folder(FolderRequest(monitoring, folder), Silence())
    watcher = Watcher()
    tell_overview(result, watcher, Wording.of("de"))
    assert watcher.lines[0] == "a.csv: übernommen (1)"
    assert watcher.lines[1].startswith("b <1>.csv: zu klären – Was bedeutet „k.A.“ in B3?")
    assert watcher.lines[-1] == "1 übernommen, 1 zu klären"
    write_overview(result, tmp_path / "overview.json", Wording.of("de"))
    assert json.loads((tmp_path / "overview.json").read_text("utf-8")) == overview_to_dict(result)
    assert overview_to_dict(result)["counts"]["asked"] == 1
    write_overview(result, tmp_path / "overview.html", Wording.of("de"))
    page = (tmp_path / "overview.html").read_text("utf-8")
    assert "<td>b &lt;1&gt;.csv</td><td>zu klären</td>" in page
    with pytest.raises(UserError, match=r"A report is \.json or \.html"):
        write_overview(result, tmp_path / "overview.pdf", Wording.of("de"))
