"""Each mistake an office makes is found and told with its cell; an ordinary year gives no doubt."""

from __future__ import annotations

from sozialmonitoring_plugin.core.deliveries.plausibility.finding import Weight
from sozialmonitoring_plugin.core.deliveries.plausibility.robust import power_of_ten
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.values import Values

from .conftest import NOW, THEN


def kinds(found):
    return [(one.kind, one.cells[0]) for one in found]


def column(rows, number):
    return [row[number] for row in rows[1:]]


def put(rows, number, values):
    for row, value in zip(rows[1:], values, strict=True):
        row[number] = value


def test_an_ordinary_year_gives_no_doubt(findings, sheet):
    assert findings(sheet) == []


def test_a_point_that_slipped_in_one_cell(findings, sheet):
    sheet[18][1] *= 10
    (found,) = findings(sheet)
    assert (found.kind, found.cells, found.weight) == ("factor", ("B19",), Weight.SURE)
    assert "about 10 times" in found.sentence.sentence()
    assert "Quartier 17" in found.sentence.sentence()


def test_a_hundredth_in_one_cell(findings, sheet):
    sheet[9][1] //= 100
    (found,) = findings(sheet)
    assert kinds([found]) == [("factor", "B10")]
    assert "about 0.01 times" in found.sentence.sentence()


def test_a_slipped_point_in_a_rate(findings, sheet):
    sheet[5][4] = round(sheet[5][4] * 10, 1)
    assert kinds(findings(sheet)) == [("factor", "E6")]


def test_a_count_that_jumps(findings, sheet):
    sheet[30][1] = int(sheet[30][1] * 2.3)
    (found,) = findings(sheet)
    assert kinds([found]) == [("jump", "B31")]
    assert "unlike the other areas" in found.sentence.sentence()


def test_small_counts_may_double_by_chance(findings, sheet, known):
    put(sheet, 2, [6, 2, 0, 4] * 10)
    known.values["arbeitslose", "quartier", known.earlier("arbeitslose", "quartier", NOW).day] = Values.of(
        [3, 4, 1, 2] * 10
    )
    assert findings(sheet) == []


def test_a_column_in_thousands(findings, sheet):
    put(sheet, 1, [round(value / 1000) for value in column(sheet, 1)])
    found = findings(sheet)
    assert kinds(found) == [("factor", "B2")]
    assert "another unit?" in found[0].sentence.sentence()


def test_a_rate_as_a_fraction_of_one(findings, sheet):
    put(sheet, 4, [round(value / 100, 4) for value in column(sheet, 4)])
    assert kinds(findings(sheet)) == [("factor", "E2")]


def test_two_columns_that_changed_places(findings, sheet):
    first, second = column(sheet, 1), column(sheet, 3)
    put(sheet, 1, second)
    put(sheet, 3, first)
    (found,) = findings(sheet)
    assert (found.kind, found.cells) == ("swapped", ("B2", "D2"))
    assert "Einwohner and Kinder seem to be swapped" in found.sentence.sentence()


def test_rows_that_slipped_by_one(findings, sheet):
    people = column(sheet, 1)
    put(sheet, 1, [people[-1], *people[:-1]])
    assert kinds(findings(sheet)) == [("shifted", "B2")]


def test_a_sign_that_got_lost(findings, sheet, known):
    then = known.earlier("quote_in", "quartier", NOW)
    balance = [round((number - 9) * 3, 1) for number in then.values.numbers]
    known.values["quote_in", "quartier", then.day] = Values.of(balance)
    largest = max(range(40), key=lambda row: abs(balance[row]))
    put(sheet, 4, [round(-value if row == largest else value + 0.1, 1) for row, value in enumerate(balance)])
    assert kinds(findings(sheet)) == [("sign", f"E{largest + 2}")]


def test_a_column_delivered_twice(findings, sheet):
    put(sheet, 3, column(sheet, 2))
    assert ("twice", "C2") in kinds(findings(sheet))


def test_last_years_file_once_more(findings, sheet, known):
    for number, name in enumerate(("einwohner", "arbeitslose", "kinder", "quote_in"), start=1):
        put(sheet, number, known.earlier(name, "quartier", NOW).values.numbers.tolist())
    (found,) = findings(sheet)
    assert (found.kind, found.weight) == ("unchanged", Weight.SURE)
    assert found.sentence.sentence().startswith("All 4 variables are exactly as on 2013-12-31")


def test_one_column_of_last_year(findings, sheet, known):
    put(sheet, 3, known.earlier("kinder", "quartier", NOW).values.numbers.tolist())
    assert kinds(findings(sheet)) == [("unchanged", "D2")]


def test_a_part_above_its_whole_by_the_tableau(findings, sheet, known):
    known.indicators = (Indicator("al", "Arbeitslosenanteil", "arbeitslose / einwohner per 100"),)
    known.values = {}
    assert findings(sheet) == []
    sheet[7][2] = sheet[7][1] + 1
    (found,) = findings(sheet)
    assert (found.kind, found.weight) == ("part_of_whole", Weight.SURE)
    assert "Arbeitslosenanteil would be above 100 % in Quartier 6" in found.sentence.sentence()


def test_a_part_above_a_whole_the_monitoring_has(findings, sheet, known):
    known.indicators = (Indicator("al", "Anteil", "arbeitslose / leute per 100"),)
    known.values = {("leute", "quartier", NOW): Values.of([float(row[2]) for row in sheet[1:]])}
    assert findings(sheet) == []
    sheet[7][2] += 1
    assert kinds(findings(sheet)) == [("part_of_whole", "C8")]


def test_a_ratio_may_be_above_one_hundred(findings, sheet, known):
    known.values = {}
    known.indicators = (Indicator("r", "Verhältnis", "einwohner / kinder per 100", part_of_whole=False),)
    assert findings(sheet) == []


def test_what_is_called_a_part_is_no_more_than_its_whole(findings, sheet, known):
    known.values = {}
    sheet[0][2] = "darunter arbeitslos"
    assert findings(sheet) == []
    sheet[12][2] = sheet[12][1] + 5
    (found,) = findings(sheet)
    assert (found.kind, found.cells) == ("part_of_whole", ("C13",))


def test_parts_that_should_add_up(findings, sheet, known):
    known.values = {}
    sheet[0][2:4] = ["davon Männer", "davon Frauen"]
    for row in sheet[1:]:
        row[2:4] = [row[1] // 2, row[1] - row[1] // 2]
    assert findings(sheet) == []
    sheet[3][3] += 2
    (found,) = findings(sheet)
    assert (found.kind, found.cells, found.weight) == ("sum", ("B4",), Weight.SURE)


def test_a_municipality_that_says_something_else(findings, sheet, known):
    sums = [float(sum(row[1] for row in sheet[1 + 10 * town : 11 + 10 * town])) for town in range(4)]
    known.values["einwohner", "gemeinde", NOW] = Values.of(sums)
    assert findings(sheet) == []
    known.values["einwohner", "gemeinde", NOW] = Values.of([*sums[:3], sums[3] + 4])
    (found,) = findings(sheet)
    assert (found.kind, found.cells[0]) == ("levels", "B32")
    assert "Gemeinde Stadt 3 has" in found.sentence.sentence()


def test_findings_never_stand_in_the_way(findings, sheet):
    sheet[18][1] *= 1000
    assert [one.weight for one in findings(sheet)] == [Weight.SURE]


def known_counts(known, name, numbers):
    known.values = {(name, "quartier", THEN): Values.of([float(number) for number in numbers])}


def test_what_chance_may_do_to_one_small_count_is_not_told(findings, sheet, known):
    known_counts(known, "arbeitslose", [9] * 40)
    put(sheet, 2, [9] * 39 + [38])
    assert findings(sheet) == []
    put(sheet, 2, [9] * 39 + [60])
    assert kinds(findings(sheet)) == [("jump", "C41")]


def test_when_all_double_nobody_jumps(findings, sheet, known):
    people = column(sheet, 1)
    known_counts(known, "einwohner", [value / 2 for value in people])
    assert findings(sheet) == []
    sheet[4][1] //= 2
    assert kinds(findings(sheet)) == [("jump", "B5")]


def test_swapped_columns_are_known_though_both_changed(findings, sheet):
    first, second = column(sheet, 1), column(sheet, 3)
    put(sheet, 1, [round(value * (1.1 if row % 2 else 0.9)) for row, value in enumerate(second)])
    put(sheet, 3, [round(value * (0.9 if row % 3 else 1.1)) for row, value in enumerate(first)])
    assert ("swapped", "B2") in kinds(findings(sheet))


def test_a_ratio_of_ten_in_the_middle_is_no_other_unit(findings, sheet, known):
    known_counts(known, "einwohner", [100] * 40)
    put(sheet, 1, [1000] * 11 + [200] * 14 + [5000] * 15)
    assert "factor" not in {one.kind for one in findings(sheet)}


def test_parts_that_mostly_do_not_add_up_are_something_else(findings, sheet, known):
    known.values = {}
    sheet[0][2:4] = ["davon unter 6", "davon unter 18"]
    for row in sheet[1:]:
        row[2:4] = [row[1] // 9, row[1] // 4]
    assert findings(sheet) == []


def test_the_latest_date_before_is_the_past(findings, sheet, known):
    """The file has 2012 itself, but the monitoring has 2013."""
    people = column(sheet, 1)
    rows = [["Schlüssel", "Einwohner 2012", "Einwohner 2014"]]
    rows += [[row[0], value, value] for row, value in zip(sheet[1:], people, strict=True)]
    known_counts(known, "einwohner", [value + 1 for value in people])
    assert findings(rows) == []
    known.values = {}
    assert kinds(findings(rows)) == [("unchanged", "C2")]


def test_powers_of_ten_up_to_a_thousand():
    ratios = (10, 9.4, 98, 1020, 0.1, 0.001)
    assert [power_of_ten(ratio, 0.03) for ratio in ratios] == [1, 1, 2, 3, -1, -3]
    assert [power_of_ten(ratio, 0.03) for ratio in (1, 5, 8, 1e4, 1e-4, 0, float("inf"))] == [0] * 7


def test_a_municipality_against_its_quarters_in_the_monitoring(findings, sheet, known, forty):
    people = [float(value) for value in column(sheet, 1)]
    known.values = {("einwohner", "quartier", NOW): Values.of(people)}
    rows = [["Schlüssel", "Einwohner"]]
    towns = forty.level("gemeinde").keys
    rows += [[key, int(sum(people[10 * town : 10 * town + 10]))] for town, key in enumerate(towns)]
    assert findings(rows) == []
    rows[2][1] += 3
    (found,) = findings(rows)
    assert (found.kind, found.cells) == ("levels", ("B3",))


def test_surfaces_stay_the_same_for_years(findings, sheet, known):
    sheet[0][1] = "Fläche in ha"
    known_counts(known, "flaeche_in_ha", column(sheet, 1))
    assert findings(sheet) == []


def test_of_many_wrong_cells_the_first_are_told_and_the_rest_counted(findings, sheet):
    for row in sheet[1:10]:
        row[1] *= 4
    found = findings(sheet)
    assert [one.weight for one in found] == [Weight.PROBABLE] * 5 + [Weight.LOOK]
    assert found[-1].sentence.sentence().startswith("Einwohner: 4 more cells of 2014-12-31 left their past")
    assert len(found[-1].cells) == 4
