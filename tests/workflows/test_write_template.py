"""A template goes out and comes back: import finds its profile by itself and asks nothing."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import (
    ImportRequest,
    import_delivery,
    preview_delivery,
)
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.write_template import TemplateRequest, write_template

YEAR = date(2024, 12, 31)
TABLEAU = {
    "variables": [
        {"id": "jobless", "title": "Arbeitslose", "source": "Agentur"},
        {"id": "young", "title": "Arbeitslose unter 25", "source": "Agentur"},
        {"id": "people", "title": "Einwohner", "source": "Meldeamt"},
    ],
    "indicators": [],
}


@pytest.fixture
def asked(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    path = tmp_path / "tableau.json"
    path.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, path)
    return monitoring


def written(monitoring: Monitoring, path: Path, **more: object) -> Path:
    request = TemplateRequest(monitoring, path, "Agentur", reference_date=YEAR, **more)  # type: ignore[arg-type]
    return write_template(request, Silence()).path


def filled(path: Path) -> Path:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for row, value in enumerate((12, "–", ".", "/", None, 0), start=10):
        sheet.cell(row, 4, value)
        sheet.cell(row, 5, 1)
    back = path.with_name(f"back {path.name}")
    book.save(back)
    return back


def stored(monitoring: Monitoring, day: date = YEAR) -> dict[str, object]:
    rows = monitoring.observation_rows(monitoring.versions()[0], "quarter", day)
    return {str(row[0]): row[5] or row[4] for row in rows if row[2] == "jobless"}


EXPECTED = {"10": 12.0, "11": 0.0, "12": "hidden", "23": "unreliable", "24": "missing", "25": 0.0}


def test_what_comes_back_is_imported_without_a_question(asked: Monitoring, tmp_path: Path) -> None:
    back = filled(written(asked, tmp_path / "template.xlsx"))
    request = ImportRequest(asked, back)

    assert preview_delivery(request, Silence()).questions == ()
    import_delivery(request, Silence())
    assert stored(asked) == EXPECTED
    assert [record.source for record in asked.deliveries()] == ["Agentur"]


def test_a_return_without_the_template_s_name_is_known_by_its_shape(
    asked: Monitoring, tmp_path: Path
) -> None:
    back = filled(written(asked, tmp_path / "template.xlsx"))
    book = openpyxl.load_workbook(back)
    book.worksheets[0].delete_rows(5, 3)  # instructions and the name of the template
    book.save(back)
    request = ImportRequest(asked, back)

    assert preview_delivery(request, Silence()).questions == ()
    import_delivery(request, Silence())
    assert stored(asked) == EXPECTED


def test_next_year_the_same_template_with_another_date(asked: Monitoring, tmp_path: Path) -> None:
    back = filled(written(asked, tmp_path / "template.xlsx"))
    import_delivery(ImportRequest(asked, back), Silence())
    book = openpyxl.load_workbook(back)
    book.worksheets[0]["B4"].value = datetime(2025, 12, 31)  # noqa: DTZ001 - as Excel keeps it
    book.save(back)

    import_delivery(ImportRequest(asked, back), Silence())
    assert stored(asked, date(2025, 12, 31)) == EXPECTED


def test_the_profile_is_kept_once(asked: Monitoring, tmp_path: Path) -> None:
    written(asked, tmp_path / "one.xlsx")
    revision = asked.revision
    written(asked, tmp_path / "two.xlsx", municipality="Town 1")

    assert asked.revision == revision
    (name,) = asked.documents(PROFILE)
    assert name.startswith("Vorlage Agentur Quarter ")


def test_what_returns_have_taught_outlives_the_next_template(asked: Monitoring, tmp_path: Path) -> None:
    written(asked, tmp_path / "template.xlsx")
    ((name, text),) = asked.documents(PROFILE).items()
    learned = json.loads(text) | {"aliases": {"Altstadt": "10"}}
    asked.change_documents(PROFILE, asked.revision, {name: json.dumps(learned)})
    written(asked, tmp_path / "once more.xlsx")
    assert json.loads(asked.documents(PROFILE)[name])["aliases"] == {"Altstadt": "10"}


def test_one_municipality_is_asked_for_its_own_areas(asked: Monitoring, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(asked, tmp_path / "one.xlsx", municipality="2")).worksheets[0]
    assert [sheet.cell(row, 1).value for row in range(10, 14)] == ["23", "24", "25", None]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"variables": ("rent",)}, "no variable rent"),
        ({"level": "street"}, "no level street"),
        ({"municipality": "Aach"}, "no Town Aach"),
        ({"profile": "old"}, "no import profile old"),
    ],
)
def test_what_is_unknown_is_told(
    asked: Monitoring, tmp_path: Path, wrong: dict[str, object], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        written(asked, tmp_path / "one.xlsx", **wrong)
    assert not (tmp_path / "one.xlsx").exists()
    assert asked.documents(PROFILE) == {}


def test_an_office_of_which_nothing_is_known(monitoring: Monitoring, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nothing to ask Agentur for"):
        written(monitoring, tmp_path / "one.xlsx")


def test_sums_whose_results_no_program_has_computed_are_no_doubt(asked: Monitoring, tmp_path: Path) -> None:
    """openpyxl saves the formulas of the sum row without results."""
    back = filled(written(asked, tmp_path / "template.xlsx"))
    report = preview_delivery(ImportRequest(asked, back), Silence()).report
    assert report is not None
    assert [doubt.sentence() for doubt in report.doubts] == []
