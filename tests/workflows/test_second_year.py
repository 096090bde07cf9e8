"""The first year an office's file is recognised and questions are answered; the next year none is asked."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.cell_range import CellRange

from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, DeliveryRequest, Look, read_delivery
from sozialmonitoring_plugin.core.deliveries.reports.questions import Ask
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.samplecounty.county import County, make_county
from sozialmonitoring_plugin.core.samplecounty.offices import youth
from sozialmonitoring_plugin.core.samplecounty.offices.catalogue import OFFICES
from sozialmonitoring_plugin.core.samplecounty.offices.office import Office
from sozialmonitoring_plugin.core.values import Reason, Value
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.delivery_session import DeliverySession
from sozialmonitoring_plugin.workflows.import_delivery import RECOGNISE, ImportRequest, import_delivery

from .offices import create, rewritten, rows_of, yearly_files

Files = dict[str, list[Path]]
BY_ID = {office.id: office for office in OFFICES}
ASKED = {office.id: {Ask.SOURCE} for office in OFFICES}
"""What a person is asked about the first file of each office: no more than who sent it."""


@pytest.fixture(scope="module")
def county() -> County:
    return make_county(seed=1)


@pytest.fixture(scope="module")
def files(county: County, tmp_path_factory: pytest.TempPathFactory) -> Files:
    return yearly_files(county, tmp_path_factory.mktemp("offices"))


@pytest.fixture
def monitoring(county: County, tmp_path: Path) -> Monitoring:
    return create(county, tmp_path / "kreis.gpkg")


def look(monitoring: Monitoring, file: Path, **asked: Any) -> Look:
    return DeliverySession(monitoring, file).look(ImportRequest(monitoring, file, **asked))


def first_year(monitoring: Monitoring, file: Path, office: str) -> Delivery:
    """Import the first file with the answer to its question, and keep the profile."""
    request = ImportRequest(monitoring, file, save_profile=office, source=BY_ID[office].name)
    return import_delivery(request, Silence()).delivery


def cells(delivery: Delivery, office: Office) -> Iterator[tuple[object, ...]]:
    """Every observation, its variable called as in the county's record: both count them from the left."""
    titles = [variable.id for variable in delivery.variables]
    names = dict(zip(titles, (variable.id for variable in office.variables), strict=True))
    found = delivery.observations
    for row in range(len(found)):
        value = found.values[row]
        yield (
            found.area_keys[row], names[found.variables[row]], found.dates[row], found.cells[row],
            value.number if value.reason is Reason.NONE else None, value.reason, value.flags,
        )  # fmt: skip


@pytest.mark.parametrize("office", ASKED)
def test_the_first_file_is_recognised_and_little_is_asked(
    office: str, monitoring: Monitoring, files: Files
) -> None:
    found = look(monitoring, files[office][0])
    assert {question.kind for question in found.questions} == ASKED[office]


@pytest.mark.parametrize("office", ASKED)
def test_the_next_years_need_no_question_and_every_value_is_right(
    office: str, monitoring: Monitoring, files: Files, county: County
) -> None:
    first = first_year(monitoring, files[office][0], office)
    read = [first]
    for file in files[office][1:]:
        found = look(monitoring, file)
        unknown = (
            {youth.unknown_key(county)} if file.name == f"HzE_Quartiere_{youth.UNKNOWN_YEAR}.csv" else set()
        )
        assert {question.subject for question in found.questions} == unknown
        assert found.report is not None
        assert (found.report.profile, found.report.changes) == (office, ())
        read.append(import_delivery(ImportRequest(monitoring, file), Silence()).delivery)
    for file, delivery in zip(files[office], read, strict=True):
        ready = DeliveryRequest(file, profile=replace(BY_ID[office].profile, numbers="german"))
        expected = read_delivery(ready, monitoring.tree(monitoring.versions()[0]))
        assert set(cells(delivery, BY_ID[office])) == set(cells(expected, BY_ID[office]))
    compared = sum(_equal_the_truth(delivery, BY_ID[office], county) for delivery in read)
    assert compared > 600


def _equal_the_truth(delivery: Delivery, office: Office, county: County) -> int:
    compared = 0
    for key, variable, day, _, number, reason, _ in cells(delivery, office):
        if variable in county.truth.counts and reason is Reason.NONE:
            assert number == county.truth.count(variable, day, key)
            compared += 1
    return compared


def test_all_that_was_imported_by_itself_is_in_the_monitoring(monitoring: Monitoring, files: Files) -> None:
    for office in ASKED:
        first_year(monitoring, files[office][0], office)
        for file in files[office][1:]:
            import_delivery(ImportRequest(monitoring, file), Silence())
    deliveries = monitoring.deliveries()
    assert len(deliveries) == 25
    assert {record.source for record in deliveries} == {BY_ID[office].name for office in ASKED}
    assert sum(record.observations for record in deliveries) == 64 * 5 * (12 + 5 + 4 + 3 + 2) - 5


def changed(path: Path, target: Path, edit: Any) -> Path:
    """The workbook with a change to its first sheet."""
    book = openpyxl.load_workbook(path)
    edit(book.worksheets[0])
    book.save(target)
    return target


def values(delivery: Delivery) -> dict[tuple[object, ...], tuple[object, ...]]:
    found = delivery.observations
    return {
        (found.area_keys[row], found.variables[row], found.dates[row]): _comparable(found.values[row])
        for row in range(len(found))
    }


def _comparable(value: Value) -> tuple[object, ...]:
    """Without the number that is none, for it does not even equal itself."""
    return (value.number if value.reason is Reason.NONE else None, value.reason, value.flags)


def test_two_more_title_rows_and_another_sheet_name_are_found_and_told(
    monitoring: Monitoring, files: Files, tmp_path: Path
) -> None:
    one, two, *_ = files["arbeitsagentur"]
    first_year(monitoring, one, "arbeitsagentur")

    def edit(sheet: Any) -> None:
        merged = [str(area) for area in sheet.merged_cells.ranges]
        for area in merged:
            sheet.unmerge_cells(area)
        sheet.insert_rows(1, 2)
        for area in merged:
            moved = CellRange(area)
            moved.shift(row_shift=2)
            sheet.merge_cells(str(moved))
        sheet["A1"].value = "Neu: vorläufige Ergebnisse"
        sheet.title = "Tabelle 2021-12"

    plain = import_delivery(ImportRequest(monitoring, two, dry_run=True), Silence()).delivery
    moved = changed(two, tmp_path / two.name, edit)
    found = look(monitoring, moved)
    assert found.report is not None
    told = [remark.sentence() for remark in found.report.changes]
    assert "The sheet is called “Tabelle 2021-12” now, last time “Quartiere”." in told
    assert "The header is in row 7–8 now, last time in row 5–6." in told
    assert found.delivery is not None
    assert found.refusal is None
    assert values(found.delivery) == values(plain)


def welfare(path: Path, name: str, change: Any) -> Path:
    """The welfare office's file with other columns."""
    title, head, *rows = rows_of(path)
    table = [head, *rows]
    return rewritten(path, name, [title, *change(table)])


def test_shuffled_columns_are_read_by_their_names(monitoring: Monitoring, files: Files) -> None:
    one, two, *_ = files["sozialamt"]
    first_year(monitoring, one, "sozialamt")
    plain = import_delivery(ImportRequest(monitoring, two, dry_run=True), Silence()).delivery
    shuffled = welfare(
        two, "geordnet_2021.csv", lambda rows: [[row[i] for i in (3, 1, 2, 0)] for row in rows]
    )
    found = look(monitoring, shuffled)
    assert found.delivery is not None
    assert found.questions == ()
    assert values(found.delivery) == values(plain)
    assert found.report is not None
    assert any("moved" in remark.sentence() for remark in found.report.changes)


def test_a_new_column_is_told_and_not_imported(monitoring: Monitoring, files: Files) -> None:
    one, two, *_ = files["sozialamt"]
    first_year(monitoring, one, "sozialamt")
    added = ["Bildung und Teilhabe 2021", *("9" for _ in rows_of(two))]
    wider = welfare(
        two, "Sozialleistungen_mehr_2021.csv",
        lambda rows: [[*row[:3], text, row[3]] for row, text in zip(rows, added, strict=False)],
    )  # fmt: skip
    found = look(monitoring, wider)
    assert found.report is not None
    assert [remark.sentence() for remark in found.report.changes] == [
        "Column D “Bildung und Teilhabe” is new."
    ]
    assert found.report.variables == ("wohngeldhaushalte", "grundsicherung_im_alter")


def test_a_renamed_column_that_the_profile_reads_is_refused_with_its_likely_new_name(
    monitoring: Monitoring, files: Files
) -> None:
    one, two, *_ = files["sozialamt"]
    first_year(monitoring, one, "sozialamt")
    renamed = welfare(
        two, "Sozialleistungen_neu_2021.csv",
        lambda rows: [[*rows[0][:3], "Grundsicherung im Alter ab 65 2021"], *rows[1:]],
    )  # fmt: skip
    with pytest.raises(UserError) as caught:
        import_delivery(ImportRequest(monitoring, renamed), Silence())
    assert str(caught.value).startswith(
        "Sozialleistungen_neu_2021.csv has no column “Grundsicherung im Alter”, which the import profile "
        "“sozialamt” reads; column D is called “Grundsicherung im Alter ab 65 2021” now."
    )
    found = look(monitoring, renamed)
    assert found.table is not None, "the dialog still shows the table, to be corrected by a click"
    assert found.profile is not None
    afresh = look(monitoring, renamed, profile=RECOGNISE, numbers="german")
    assert afresh.refusal is None


def test_a_long_table_that_counts_something_new_says_so(monitoring: Monitoring, files: Files) -> None:
    one, two, *_ = files["jugendamt"]
    first_year(monitoring, one, "jugendamt")
    word = "Hilfen zur Erziehung, stationär"
    rows = rows_of(two, "cp1252")
    changed_rows = [[cell.replace(word, "Inobhutnahmen") for cell in row] for row in rows]
    found = look(monitoring, rewritten(two, "HzE_Quartiere_neu_2021.csv", changed_rows))
    assert found.report is not None
    assert [remark.sentence() for remark in found.report.changes] == [
        "“Inobhutnahmen” is counted now, but was not last time.",
        f"“{word}” was counted last time, but is not now.",
    ]


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), ("\t", "utf-16"), (";", "cp1252")])
def test_another_separator_and_encoding_are_no_other_table(
    monitoring: Monitoring, files: Files, tmp_path: Path, delimiter: str, encoding: str
) -> None:
    one, two, *_ = files["jugendamt"]
    first_year(monitoring, one, "jugendamt")
    plain = import_delivery(ImportRequest(monitoring, two, dry_run=True), Silence()).delivery
    path = tmp_path / two.name
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows_of(two, "cp1252"))
    found = look(monitoring, path)
    assert found.questions == ()
    assert found.delivery is not None
    assert values(found.delivery) == values(plain)


def test_a_column_between_the_others_takes_no_number_from_them(
    monitoring: Monitoring, files: Files, tmp_path: Path
) -> None:
    """The age groups stand below one merged cell, which grows by the new column."""
    one, two, *_ = files["einwohnermeldeamt"]
    first_year(monitoring, one, "einwohnermeldeamt")

    def edit(sheet: Any) -> None:
        for area in [str(area) for area in sheet.merged_cells.ranges]:
            sheet.unmerge_cells(area)
        sheet.insert_cols(6)
        sheet["F5"].value = "darunter weiblich"
        for row in range(6, sheet.max_row + 1):
            sheet.cell(row, 6).value = 7 if sheet.cell(row, 1).value else None
        for area in ("A4:A5", "B4:B5", "C4:C5", "D4:M4", "N4:N5", "O4:O5"):
            sheet.merge_cells(area)

    plain = import_delivery(ImportRequest(monitoring, two, dry_run=True), Silence()).delivery
    found = look(monitoring, changed(two, tmp_path / two.name, edit))
    assert found.questions == ()
    assert found.delivery is not None
    assert values(found.delivery) == values(plain)
    assert found.report is not None
    assert [remark.sentence() for remark in found.report.changes] == [
        "Column F “davon im Alter von … bis unter … Jahren | darunter weiblich” is new."
    ]


def test_two_profiles_that_fit_equally_well_are_asked_about(monitoring: Monitoring, files: Files) -> None:
    one, two, *_ = files["arbeitsagentur"]
    first_year(monitoring, one, "arbeitsagentur")
    request = ImportRequest(monitoring, one, profile=RECOGNISE, numbers="german", source="Stadt", again=True)
    import_delivery(replace(request, save_profile="andere"), Silence())
    found = look(monitoring, two)
    (asked,) = found.questions
    assert (asked.kind, asked.blocks) == (Ask.PROFILE, True)
    with pytest.raises(
        UserError, match="fits several import profiles equally well: “andere”, “arbeitsagentur”"
    ):
        import_delivery(ImportRequest(monitoring, two), Silence())
    named = look(monitoring, two, profile="arbeitsagentur")
    assert named.questions == ()


def test_a_file_that_changed_since_it_was_shown_is_not_imported(monitoring: Monitoring, files: Files) -> None:
    one = files["gesundheitsamt"][0]
    with pytest.raises(UserError, match="was changed since it was shown"):
        import_delivery(ImportRequest(monitoring, one, sha256="0" * 64), Silence())
    assert monitoring.deliveries() == ()
