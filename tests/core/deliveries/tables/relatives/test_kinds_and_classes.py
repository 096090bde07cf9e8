"""Relatives whose columns are counts, rates, classes, pieces of the key or no numbers at all."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.indicators.tableau import Kind

from ...read_back import DAY, A, B, C, D, read, refused, table


def test_classes_under_an_index_are_asked_and_rates_of_the_same_index_are_not(write_csv, county):
    keys = [f"{number:03d}" for number in range(1, 41)]
    tree = AreaTree.build([Level("q", "Quartier")], [Area("q", key, f"Gebiet {key}", "") for key in keys])
    path = write_csv(
        "key;status_index;score_index", *(f"{key};{int(key) % 4 + 1};{int(key) / 7:.3f}" for key in keys)
    )
    error = refused(path, tree, reference_date=DAY, numbers="english")
    assert "“status_index” in column B holds whole numbers" in str(error)


def test_a_monitoring_with_zeros_in_unrated_rows_and_no_column_of_classes(write_workbook, county):
    """Another edition: what tells the unrated rows from the others is their key."""
    path = write_workbook(
        [
            ["Nummer", "Name", "EW 31.12.2018", "S1", "S2", "S3"],
            [A, "Am Markt", 3000, -0.5, 0.25, 1.5],
            [B, "Hünshoven", 120, 0, 0, 0],
            [C, "Oberbruch", 2500, 0.5, -0.25, -1.5],
        ]
    )
    look = look_at(read_file(path), DeliveryRequest(path, reference_date=date(2018, 12, 31)), county)
    unrated = look.report.unrated
    assert (unrated.rows, unrated.column, unrated.equals) == ((3,), "Nummer", (B,))
    assert unrated.variables == ("s1", "s2", "s3")


def rows_of(delivery):
    """Key, variable, date and value of every observation."""
    found = delivery.observations
    values = [found.values[row] for row in range(len(found))]
    return zip(found.area_keys, found.variables, found.dates, values, strict=True)


def edition(write_workbook, sign, *remarks):
    """Hünshoven has `sign` for every rate; remarks stand beside the three areas."""
    values = [(A, "Am Markt", 3000, -0.5, 0.25, 1.5), (B, "Hünshoven", 120, sign, sign, sign)]
    values.append((C, "Oberbruch", 2500, 0.5, -0.25, -1.5))
    rows = [[*row, remark] for row, remark in zip(values, remarks, strict=True)]
    return write_workbook([["Nummer", "Name", "EW 31.12.2018", "S1", "S2", "S3", "Bemerkung"], *rows])


@pytest.mark.parametrize("sign", [0, "–"])
def test_rows_that_say_in_words_that_they_are_not_rated_are_believed(write_workbook, county, sign):
    path = edition(write_workbook, sign, "", "Im Indexverfahren nicht berücksichtigt (unter 300 EW).", "")
    delivery = read(path, county, reference_date=date(2018, 12, 31))
    day = date(2018, 12, 31)
    content = {
        (key, variable, when): value.number if not value.reason else value.reason.token
        for key, variable, when, value in rows_of(delivery)
    }
    assert [content[B, rate, day] for rate in ("s1", "s2", "s3")] == ["not_rated"] * 3
    assert content[B, "ew", day] == 120
    assert content[A, "s1", day] == -0.5
    assert any("say that they are not rated" in one.sentence() for one in delivery.report.because)


@pytest.mark.parametrize(
    ("sign", "remarks"),
    [
        ("–", ("", "", "")),
        (0, ("Neubaugebiet", "unbewohnt", "")),
        # Where another area has the words as well, they do not tell these rows from the others.
        (0, ("nicht bewertet", "nicht bewertet", "")),
    ],
)
def test_rows_without_words_for_it_are_asked_about(write_workbook, county, sign, remarks):
    path = edition(write_workbook, sign, *remarks)
    error = refused(path, county, reference_date=date(2018, 12, 31))
    assert f"1 areas have {sign} for every rate, the first in row 3: are they not rated?" in str(error)


def test_a_quotient_of_two_other_columns_is_a_rate_without_a_question(write_workbook):
    keys = [f"{number:03d}" for number in range(1, 8)]
    tree = AreaTree.build([Level("q", "Quartier")], [Area("q", key, f"Gebiet {key}", "") for key in keys])
    rows = [[key, 1000 + 130 * n, round(1.5 + n * n / 3, 2)] for n, key in enumerate(keys)]
    path = write_workbook(
        [["key", "Personen", "Fläche km²", "Dichte"], *([*row, round(row[1] / row[2])] for row in rows)]
    )
    delivery = read(path, tree, reference_date=DAY)
    assert [one.kind for one in delivery.variables] == [Kind.COUNT, Kind.COUNT, Kind.GIVEN]
    assert delivery.report.kinds_doubted == ()


def test_a_mean_is_told_from_a_count_by_its_total(write_workbook, county):
    path = write_workbook(
        [
            ["key", "Name", "Durchschnittsalter", "Alter in Prozent"],
            [A, "", 40, 3],
            [B, "", 44, 4],
            [C, "", 48, 5],
            [D, "", 52, 6],
            ["", "Insgesamt", 46, 18],
        ]
    )
    error = refused(path, county, reference_date=DAY)
    assert [column.name for column in error.report.kinds_open] == ["Alter in Prozent"]


def test_pieces_of_the_key_are_no_numbers(write_csv):
    """BEZ and PGR of Berlin stand in front of the numbers of inhabitants."""
    keys = [f"{10 + n // 3}{20 + n % 3}{n:04d}" for n in range(9)]
    areas = [Area("plr", key, f"Kiez {key}", "") for key in keys]
    tree = AreaTree.build([Level("plr", "Planungsraum")], areas)
    rows = (f"{key};{key[:2]};{key[2:4]};{100 + int(key[4:])}" for key in keys)
    path = write_csv("RAUMID;BEZ;PGR;E_E", *rows)
    assert [one.id for one in read(path, tree, reference_date=DAY).variables] == ["e_e"]


def test_a_column_of_formulas_without_results_is_not_left_out_silently(write_workbook, county):
    path = write_workbook([["key", "m", "w", "zusammen"], [A, 1, 2, "=B2+C2"], [B, 3, 4, "=B3+C3"]])
    doubts = read(path, county, reference_date=DAY).report.doubts
    assert "D2: A formula without a result was taken as missing." in [one.sentence() for one in doubts]


def test_a_column_in_which_every_number_is_hidden_keeps_its_reasons(write_csv, county):
    path = write_csv("key;Arbeitslose;darunter schwerbehindert", f"{A};5;.", f"{B};6;.")
    assert table(read(path, county, reference_date=DAY))[A, "darunter_schwerbehindert", 2014] == "hidden"


def test_classes_with_their_trend_are_no_numbers(write_csv, county):
    """The index of Berlin's monitoring: status 1 to 4, dynamics + +/- -."""
    rows = (f"{A};0,5;1+", f"{B};-0,5;2-", f"{C};1,5;3+/-", f"{D};0,1;2+")
    delivery = read(write_csv("key;Status-Index;Status/Dynamik", *rows), county, reference_date=DAY)
    assert [one.id for one in delivery.variables] == ["status_index"]
    assert delivery.report.columns_left_out == ("C Status/Dynamik",)
