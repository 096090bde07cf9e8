"""Relatives with a row for each number, and lists that only look like them."""

from __future__ import annotations

from ...read_back import DAY, A, B, C, D, read, refused, table


def test_a_long_table_with_all_levels_in_one_column_in_another_order(write_csv, county):
    rows = [
        f"{value};{group};31.12.{year};{key}"
        for year in (2013, 2014)
        for group, factor in (("unter 6", 1), ("6 bis 17", 2))
        for key, value in ((A, 1 * factor), (B, 2 * factor), ("05370012", 3 * factor))
    ]
    delivery = read(write_csv("wert;altersgruppe;stichtag;gebiet", *rows), county)
    found = table(delivery)
    assert (found[B, "n_6_bis_17", 2014], len(found)) == (4, 8)
    assert (delivery.report.totals_compared, delivery.report.differences) == (4, ())


def test_a_long_table_that_names_the_cell_of_each_number(write_csv, county):
    """Our own export of observations: what tells no rows apart names no number, and “value” is the value."""
    path = write_csv(
        "area_key,variable,reference_date,value,delivery,cell",
        *(
            f"{key},{name},2024-12-31,{10 * row + column},13,{letter}{row}"
            for row, key in enumerate((A, B, C, D))
            for column, (name, letter) in enumerate((("men", "E"), ("women", "F")))
        ),
    )
    assert table(read(path, county)) == {
        (key, name, 2024): 10 * row + column
        for row, key in enumerate((A, B, C, D))
        for column, name in enumerate(("men", "women"))
    }


def test_a_long_table_with_a_column_for_each_sex_loses_none(write_csv, county):
    """Ages in rows, sexes in columns, codes of the ages beside: every cell under a name of its own."""
    rows = (
        f"{key};{code};{age};{first + code};{first + 10 * code}"
        for key, first in ((A, 1), (B, 2), (C, 3))
        for code, age in ((1, "unter 6"), (2, "6 bis 17"))
    )
    delivery = read(write_csv("key;Code;Alter;männlich;weiblich", *rows), county, reference_date=DAY)
    assert [one.title for one in delivery.variables] == [
        "unter 6 männlich", "unter 6 weiblich", "6 bis 17 männlich", "6 bis 17 weiblich",
    ]  # fmt: skip
    assert table(delivery)[C, "n_6_bis_17_weiblich", 2014] == 23
    assert len(table(delivery)) == 12


def test_single_years_in_rows_are_told_with_their_column(write_csv, county):
    rows = (f"{key};{age};{age + 5 * n}" for n, key in enumerate((A, B, C)) for age in range(3))
    delivery = read(write_csv("key;Alter;Personen", *rows), county, reference_date=DAY)
    assert table(delivery)[C, "alter_2", 2014] == 12
    assert len(table(delivery)) == 9


def test_a_list_of_facilities_is_no_table_of_variables(write_csv, county):
    """Several Kitas in an area are not summed, and their names name no numbers."""
    rows = (f"{key};Kita {key[-3:]} {n};{20 + n}" for key in (A, B, C) for n in range(2))
    assert "has two values" in str(refused(write_csv("key;Kita;Plätze", *rows), county, reference_date=DAY))


def test_moves_between_areas_are_no_variables_of_the_areas(write_csv, county):
    rows = (f"{one};{other};5" for one in (A, B, C, D) for other in (A, B, C, D) if one != other)
    path = write_csv("von;nach;Umzüge", *rows)
    assert "has two values" in str(refused(path, county, reference_date=DAY))
