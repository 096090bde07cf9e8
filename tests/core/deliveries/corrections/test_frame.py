"""Header and data moved by a click."""

from __future__ import annotations

from sozialmonitoring_plugin.core.deliveries.corrections import frame
from sozialmonitoring_plugin.core.deliveries.profiles.profile import (
    ImportProfile,
    profile_from_dict,
    profile_to_dict,
)
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.indicators.tableau import Kind

TWO_LINES = (
    "Arbeitslose am 31.12.2014;;;",
    ";;Arbeitslose;",
    "Schlüssel;Name;Männer;Frauen in %",
    "05370012010;Am Markt;10;20,5",
    "05370012020;Hünshoven;11;21,5",
    "05370016010;Oberbruch;12;22,5",
    "05370016020;Am Markt;13;23,5",
    "Quelle: Agentur;;;",
)


def test_a_header_of_two_lines_gives_the_columns_the_names_of_both(write_csv, see) -> None:
    table, profile = see(write_csv(*TWO_LINES))
    assert [rule.id for rule in profile.variables] == ["maenner", "frauen_in"]

    taller = frame.header_is(table, profile, 1, 2)

    assert (taller.header, taller.data) == ((2, 3), (4, 0))
    assert [(rule.id, rule.title) for rule in taller.variables] == [
        ("arbeitslose_maenner", "Arbeitslose Männer"),
        ("arbeitslose_frauen_in", "Arbeitslose Frauen in %"),
    ]
    assert [rule.kind for rule in taller.variables] == [Kind.COUNT, Kind.GIVEN]


def test_back_to_one_line_is_the_profile_that_was_recognised(write_csv, see) -> None:
    file = write_csv(*TWO_LINES)
    table, profile = see(file)
    taller = frame.header_is(table, profile, 1, 2)
    table, taller = see(file, taller)

    assert frame.header_is(table, taller, 2, 2) == profile


def test_a_title_that_a_person_gave_survives_another_header(write_csv, see) -> None:
    table, profile = see(write_csv(*TWO_LINES))
    content = profile_to_dict(profile)
    content["variables"][0] |= {"id": "al_m", "title": "Arbeitslose Männer", "unit": "Personen"}

    taller = frame.header_is(table, profile_from_dict(content), 1, 2)

    first = taller.variables[0]
    assert (first.id, first.title, first.unit, first.column) == (
        "al_m", "Arbeitslose Männer", "Personen", "Arbeitslose Männer",
    )  # fmt: skip


def test_data_begin_and_end_where_a_person_says(write_csv, see, read) -> None:
    file = write_csv(*TWO_LINES)
    table, profile = see(file)

    later = frame.data_begin(table, profile, 4)
    assert (later.header, later.data) == ((3, 3), (5, 0))
    table, later = see(file, later)
    between = frame.data_end(table, later, 5)

    assert between.data == (5, 6)
    assert set(read(file, between).observations.area_keys) == {"05370012020", "05370016010"}


def test_data_that_begin_inside_the_header_shorten_it(write_csv, see) -> None:
    file = write_csv(*TWO_LINES)
    table, profile = see(file)
    table, taller = see(file, frame.header_is(table, profile, 1, 2))

    assert frame.data_begin(table, taller, 2).header == (2, 2)
    assert frame.data_begin(table, taller, 2).data == (3, 0)


def test_the_last_row_of_the_sheet_is_no_border(write_csv, see) -> None:
    table, profile = see(write_csv(*TWO_LINES))

    assert frame.data_end(table, profile, 7).data == (4, 0)


def test_a_sheet_nobody_understands_can_be_given_a_header(write_csv) -> None:
    grid = read_file(write_csv("a;b", "c;d", "1;2")).grid("")
    table = frame.bare_table(grid)
    assert (len(table.header), len(table.data)) == (0, 3)

    assert frame.header_is(table, ImportProfile(), 0, 1).data == (3, 0)
