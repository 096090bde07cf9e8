"""Sheets that look like what a rule is for and are not: no rule may make a number, date or area of them."""

from __future__ import annotations

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.indicators.tableau import Kind

from ..read_back import DAY, A, B, C, read, refused, table

VILLAGES = ("Ahorn", "Birke", "Eiche", "Linde", "Ulme", "Weide")


def villages() -> AreaTree:
    areas = [Area("ort", f"{number:02}", name, "") for number, name in enumerate(VILLAGES, 1)]
    return AreaTree.build([Level("ort", "Ort")], areas)


def test_areas_whose_numbers_are_all_secret_are_no_titles_of_the_sum_below(write_csv):
    path = write_csv("Ort;Arbeitslose", *(f"{name};." for name in VILLAGES), "Summe;123")
    assert "has keys but no column of numbers" in str(refused(path, villages(), reference_date=DAY))


def test_a_row_delivered_twice_is_no_sum_because_small_counts_add_up(write_csv):
    """5 and 3 are 3 + 2 and 1 + 2, but the two rows below are no section that ends there."""
    rows = ("Ahorn;5;3", "Birke;3;1", "Eiche;2;2", "Ahorn;9;2", "Linde;3;4", "Ulme;6;7")
    error = refused(write_csv("Ort;m;w", *rows), villages(), reference_date=DAY)
    assert "01 has two values for m" in str(error)


def test_an_area_delivered_twice_makes_no_long_table_of_a_wide_one(write_csv, county):
    rows = (f"{A};hoch;1;10", f"{B};niedrig;2;20", f"{C};hoch;3;30", f"{A};niedrig;4;40")
    error = refused(write_csv("Schlüssel;Klasse;Fälle;Personen", *rows), county, reference_date=DAY)
    assert f"{A} has two values" in str(error)


def test_counts_that_look_like_years_are_counts(write_csv, county):
    path = write_csv("Schlüssel;Wohnungsbestand;Einwohner", f"{A};1990;4100", f"{B};2020;4200")
    assert table(read(path, county, reference_date=DAY))[A, "wohnungsbestand", 2014] == 1990
    nameless = write_csv(f"{A};1990;100", f"{B};2020;30")
    assert table(read(nameless, county, reference_date=DAY))[B, "column_b", 2014] == 2020


def test_bounds_and_spans_in_headers_are_no_dates(write_csv, county):
    path = write_csv("Schlüssel;Haushalte 2000 bis 3000 Euro;errichtet vor 1919", f"{A};3;4", f"{B};5;6")
    assert read(path, county, reference_date=DAY).report.dates == (DAY,)


def test_the_noise_of_binary_fractions_makes_no_rate_of_a_count(write_workbook, county):
    path = write_workbook([["Schlüssel", "Fälle"], [A, 0.1 * 3 * 10 * 1.0], [B, 20]])
    assert [one.kind for one in read(path, county, reference_date=DAY).variables] == [Kind.COUNT]


def test_sums_of_sections_between_the_numbers_of_all_areas_make_no_mean_of_a_count(write_csv):
    """45 lies between 5 and 200, but it is the sum of the rows above it."""
    rows = ("Ahorn;10", "Birke;30", "Eiche;5", "zusammen;45", "Linde;200", "Ulme;100", "Weide;50")
    delivery = read(write_csv("Ort;Mietwohnungen", *rows), villages(), reference_date=DAY)
    assert [one.kind for one in delivery.variables] == [Kind.COUNT]


def districts(*names: str) -> AreaTree:
    """Districts with keys of one digit, as many cities have them."""
    areas = [Area("b", str(number), name, "") for number, name in enumerate(names, 1)]
    return AreaTree.build([Level("b", "Bezirk")], areas)


CITY = ("Innenstadt", "Rodenkirchen", "Lindenthal", "Ehrenfeld", "Nippes", "Chorweiler", "Porz", "Kalk")


def test_running_numbers_beside_the_names_are_no_keys(write_csv):
    """The first row is the district Porz, whose key is 7, and not the district 1."""
    rows = ("1;Porz;13", "2;Kalk;11", "3;Chorweiler;19")
    path = write_csv("lfd. Nr.;Bezirk;Fälle", *rows)
    found = table(read(path, districts(*CITY), reference_date=DAY))
    assert found == {("7", "faelle", 2014): 13, ("8", "faelle", 2014): 11, ("6", "faelle", 2014): 19}


def test_small_counts_beside_names_that_nobody_knows_are_no_keys(write_csv):
    rows = ("Altdorf;3;10", "Neudorf;1;12", "Bergdorf;7;13", "Taldorf;4;14")
    error = refused(write_csv("Ort;Fälle;Kinder", *rows), districts(*CITY), reference_date=DAY)
    assert "has no column with keys or names" in str(error)


def test_short_keys_beside_our_names_or_alone_are_keys(write_csv):
    for rows in (("3;Lindenthal;10", "1;Stadtmitte;12", "7;Porz;14"), ("3;10", "1;12", "7;14")):
        header = ";".join(("Nr", "Bezirk", "Fälle") if rows[0].count(";") > 1 else ("Nr", "Fälle"))
        found = table(read(write_csv(header, *rows), districts(*CITY), reference_date=DAY))
        assert found["1", "faelle", 2014] == 12


def test_the_numbers_of_the_columns_are_no_numbers_of_an_area(write_csv):
    path = write_csv("Nr;Bezirk;Fälle;Kinder", "1;2;3;4", "2;Rodenkirchen;13;10", "3;Lindenthal;11;12")
    found = table(read(path, districts(*CITY), reference_date=DAY))
    assert {key for key, _, _ in found} == {"2", "3"}


def test_zeros_for_the_rest_are_told_and_not_taken_for_the_sum(write_csv):
    path = write_csv("Nr;Bezirk;Fälle", "0;Sonst.;5", "1;Innenstadt;13", "2;Rodenkirchen;11")
    assert [one.name for one in read(path, districts(*CITY), reference_date=DAY).report.unmatched] == [
        "Sonst."
    ]


def test_a_year_in_the_header_of_one_column_only_is_doubted(write_csv, county):
    path = write_csv("Schlüssel;Einwohner (Zensus 2011);Kinder", f"{A};3;4", f"{B};5;6")
    doubts = [remark.sentence() for remark in read(path, county, reference_date=DAY).report.doubts]
    assert "Only columns B have dates in their headers: are these years dates?" in doubts


def test_counts_that_happen_to_be_keys_of_other_areas_are_asked_for(write_csv):
    keys = ("101", "102", "103", "104")
    areas = [Area("ort", key, name, "") for key, name in zip(keys, VILLAGES, strict=False)]
    tree = AreaTree.build([Level("ort", "Ort")], areas)
    rows = (f"{key};{name};{other};{n}" for key, name, other, n in zip(
        keys, VILLAGES, (*keys[1:], keys[0]), (7, 8, 9, 5), strict=False
    ))  # fmt: skip
    report = read(write_csv("Ort;Name;Kinder;Hunde", *rows), tree, reference_date=DAY).report
    assert report.columns_left_out == ("C Kinder",)
    doubts = [doubt.sentence() for doubt in report.doubts]
    assert doubts == ["Column C was left out: its numbers are keys of other areas. Are they counts?"]
