"""Contents of booklets from the monitoring, a file, or a line of JSON, and what booklets make of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.atlas.pages import planned_pages
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.errors import ContentsError
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.documents import BOOKLET
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.booklet_contents import (
    STANDARD,
    ContentsChangedError,
    keep_contents,
    list_contents,
    load_contents,
    remove_contents,
    share_contents,
)
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, plan_booklets
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring

from .years import CHANGE, COUNT, SHARE, YEARS, define, end_of, filled_over_years

OWN = Contents("Sozialbericht", "Kreis Süd", parts=(Part(PartKind.THEME, "Arbeit", ("share",)),))


@pytest.fixture
def county(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    return define(filled_over_years(monitoring, tmp_path), tmp_path, COUNT, SHARE)


class Told(Silence):
    """What somebody is warned of."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


def planned(county: Monitoring, **asked: object) -> Contents:
    return plan_booklets(ExportAtlasRequest(county, Path("nowhere"), **asked), Silence())[0].contents


def test_contents_are_kept_found_again_and_taken_out(monitoring: Monitoring) -> None:
    keep_contents(monitoring, " Bericht ", OWN)
    (kept,) = list_contents(monitoring)
    assert (kept.name, kept.contents) == ("Bericht", OWN)
    assert load_contents(monitoring, "Bericht") == OWN
    with pytest.raises(UserError, match="already"):
        keep_contents(monitoring, "Bericht", Contents())
    keep_contents(monitoring, "Bericht", Contents(), replace=True)
    assert load_contents(monitoring, "Bericht") == Contents()
    remove_contents(monitoring, "Bericht")
    assert list_contents(monitoring) == ()
    with pytest.raises(UserError, match="no contents Bericht"):
        remove_contents(monitoring, "Bericht")


@pytest.mark.parametrize("name", ["", "  ", "{a}", "own.JSON", "a\nb"])
def test_a_name_that_would_be_taken_for_something_else_is_refused(monitoring: Monitoring, name: str) -> None:
    with pytest.raises(UserError, match="cannot be called"):
        keep_contents(monitoring, name, OWN)


def test_what_could_not_be_read_again_is_not_stored(monitoring: Monitoring) -> None:
    with pytest.raises(ContentsError, match="“title” has a character"):
        keep_contents(monitoring, "Bericht", Contents("a\u202eb"))
    with pytest.raises(UserError, match="is too long: it has 201 characters"):
        keep_contents(monitoring, "x" * 201, OWN)
    assert list_contents(monitoring) == ()


def test_what_somebody_else_stored_is_not_replaced_by_those_who_read_another(monitoring: Monitoring) -> None:
    seen = keep_contents(monitoring, "Bericht", OWN)
    keep_contents(monitoring, "Bericht", Contents("Kollegin"), replace=True)
    with pytest.raises(ContentsChangedError):
        keep_contents(monitoring, "Bericht", OWN, replace=True, seen=seen)
    remove_contents(monitoring, "Bericht")
    with pytest.raises(ContentsChangedError):
        keep_contents(monitoring, "Bericht", OWN, replace=True, seen=seen)
    keep_contents(monitoring, "Bericht", OWN, replace=True, seen="")
    assert load_contents(monitoring, "Bericht") == OWN


def test_damaged_contents_are_listed_with_their_problem(monitoring: Monitoring) -> None:
    monitoring.change_documents(BOOKLET, monitoring.revision, {"kaputt": '{"paper": "a5"}'})
    (found,) = list_contents(monitoring)
    assert found.contents is None
    assert "kaputt" in str(found.problem)


def test_a_shared_file_is_the_contents_themselves(monitoring: Monitoring, tmp_path: Path) -> None:
    share_contents(OWN, tmp_path / "own.json")
    assert load_contents(monitoring, str(tmp_path / "own.json")) == OWN
    (tmp_path / "list.json").write_text("[]", encoding="utf-8")
    with pytest.raises(ContentsError, match="expected an object"):
        load_contents(monitoring, str(tmp_path / "list.json"))
    with pytest.raises(UserError, match="no contents nirgends"):
        load_contents(monitoring, "nirgends")


def test_without_a_word_the_standard_holds_and_without_one_every_part(county: Monitoring) -> None:
    proposed = planned(county)
    assert proposed.indicators == ("count", "share")
    assert proposed.has(PartKind.COVER)
    keep_contents(county, STANDARD, OWN)
    assert planned(county) == OWN
    assert planned(county, contents=Contents()) == Contents()


def test_indicators_asked_for_come_in_their_order_in_the_look_of_the_standard(county: Monitoring) -> None:
    keep_contents(county, STANDARD, OWN)
    found = planned(county, indicators=("share", "count"))
    assert (found.title, found.indicators) == ("Sozialbericht", ("share", "count"))
    both = replace(OWN, parts=(Part(PartKind.THEME, "Arbeit", ("count", "share")),))
    assert planned(county, indicators=("share",), contents=both).indicators == ("share",)
    with pytest.raises(UserError, match=r"do not show the indicator count\. They show: share"):
        planned(county, indicators=("count",), contents=OWN)


def test_an_indicator_that_left_the_tableau_is_left_out_and_told(county: Monitoring) -> None:
    contents = replace(OWN, parts=(Part(PartKind.THEME, "Arbeit", ("gone", "share")),))
    told = Told()
    found = plan_booklets(ExportAtlasRequest(county, Path("nowhere"), contents=contents), told)
    assert found[0].contents.indicators == ("share",)
    assert told.warnings == ["Die Kennzahl „gone“ der Inhalte steht nicht im Tableau; ihre Seite entfällt."]


def test_booklets_know_every_stichtag_and_hide_what_each_publication_hides(county: Monitoring) -> None:
    booklet = plan_booklets(ExportAtlasRequest(county, Path("nowhere")), Silence())[0]
    series = booklet.published.series("count")
    assert [column.reference_date for column in series] == [end_of(year) for year in YEARS]
    for column, year in zip(series, YEARS, strict=True):
        alone = publish_monitoring(PublishRequest(county, reference_date=end_of(year)), Silence())
        assert (column.values[-1].reasons == alone.column("count").values[-1].reasons).all()
    assert len(planned_pages(booklet, booklet.templates())) >= 4


def test_linked_dates_stay_in_one_piece(county: Monitoring, tmp_path: Path) -> None:
    define(county, tmp_path, COUNT, CHANGE)
    booklet = plan_booklets(ExportAtlasRequest(county, Path("nowhere")), Silence())[0]
    alone = publish_monitoring(PublishRequest(county), Silence())
    for name in ("count", "change"):
        now, then = booklet.published.column(name).values[-1], alone.column(name).values[-1]
        assert (now.reasons == then.reasons).all()


def test_the_date_to_compare_with_lies_before(county: Monitoring) -> None:
    asked = ExportAtlasRequest(county, Path("nowhere"), compare_date=date(2020, 6, 30))
    booklet = plan_booklets(asked, Silence())[0]
    assert booklet.compare_date == date(2020, 6, 30)
    with pytest.raises(UserError, match="cannot be compared with"):
        plan_booklets(replace(asked, compare_date=end_of(2022)), Silence())
    with pytest.raises(UserError, match="no numbers of 2017-12-31 or before"):
        plan_booklets(replace(asked, compare_date=end_of(2017)), Silence())
