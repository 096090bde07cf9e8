"""The booklet of the whole county lists its municipalities, and its maps show every small area."""

from __future__ import annotations

from pathlib import Path

from sozialmonitoring_plugin.atlas.maps.indicator import drawn_rank
from sozialmonitoring_plugin.core.areas import TOTAL
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas, plan_booklets

from .test_export_atlas import named


def test_it_is_asked_for_by_name_or_beside_those_of_all_municipalities(tmp_path: Path) -> None:
    monitoring = named(tmp_path, "Nord")
    county = monitoring.title
    asked = {
        "all": ExportAtlasRequest(monitoring, tmp_path),
        "with it": ExportAtlasRequest(monitoring, tmp_path, county=True),
        "by name": ExportAtlasRequest(monitoring, tmp_path, (county,)),
        "one and it": ExportAtlasRequest(monitoring, tmp_path, ("Süd",), county=True),
    }
    found = {name: [one.municipality for one in plan_booklets(one, Silence())] for name, one in asked.items()}
    assert found == {
        "all": ["1", "2"],
        "with it": ["1", "2", TOTAL],
        "by name": [TOTAL],
        "one and it": ["2", TOTAL],
    }


def test_it_lists_municipalities_and_draws_quarters(tmp_path: Path) -> None:
    monitoring = named(tmp_path, "Nord")
    (booklet,) = plan_booklets(ExportAtlasRequest(monitoring, tmp_path, (TOTAL,)), Silence())
    assert booklet.home.name == monitoring.title
    assert [place.name for place in booklet.inside(booklet.home, booklet.map_rank)] == ["Nord", "Süd"]
    column = booklet.columns[0]
    assert booklet.tree.levels[drawn_rank(booklet, column)].level.id == "quarter"


def test_all_its_files_are_written_under_its_name(tmp_path: Path) -> None:
    monitoring = named(tmp_path, "Nord")
    request = ExportAtlasRequest(monitoring, tmp_path / "b", (TOTAL,), formats=("pdf", "html", "xlsx"))
    files = export_atlas(request, Silence())
    assert len(files) == 3
    stem = files[0].stem
    assert files[0].suffix == ".pdf"
    assert all(stem in str(file.relative_to(tmp_path / "b")) for file in files)
