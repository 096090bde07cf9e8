"""Variables named, and texts and dates explained."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.deliveries.corrections import variables
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.core.values import Reason

from .conftest import numbers
from .test_columns import LONG, TABLE

TITLES = {"maenner": "Männer", "quote": "Quote"}


def test_a_variable_gets_an_id_a_title_and_a_unit(write_csv, see, read) -> None:
    file = write_csv(*TABLE)
    table, profile = see(file)

    named = variables.with_variable(table, profile, TITLES, "maenner", id="al_m", title="Arbeitslose Männer")
    named = variables.with_variable(table, named, TITLES, "quote", kind=Kind.GIVEN, unit="%")

    found = [(one.id, one.title, one.kind, one.unit) for one in read(file, named).variables]
    assert found == [("al_m", "Arbeitslose Männer", Kind.COUNT, ""), ("quote", "Quote", Kind.GIVEN, "%")]


def test_two_variables_never_share_an_id(write_csv, see) -> None:
    table, profile = see(write_csv(*TABLE))

    with pytest.raises(DeliveryError, match="both be called quote"):
        variables.with_variable(table, profile, TITLES, "maenner", id="quote")


def test_a_variable_of_a_long_table_is_named_without_changing_a_value(write_csv, see, read) -> None:
    file = write_csv(*LONG)
    table, profile = see(file)
    before = read(file, profile)
    shown = {one.id: one.title for one in before.variables}
    assert set(shown) == {"jung", "alt"}

    named = variables.with_variable(table, profile, shown, "alt", id="ueber_55", title="ab 55")
    after = read(file, named)

    assert {one.id: one.title for one in after.variables} == {"jung": "jung", "ueber_55": "ab 55"}
    assert numbers(after) == {
        (area, "ueber_55" if name == "alt" else name): number
        for (area, name), number in numbers(before).items()
    }


def test_a_variable_of_a_long_table_is_left_out(write_csv, see, read) -> None:
    file = write_csv(*LONG)
    table, profile = see(file)
    shown = {one.id: one.title for one in read(file, profile).variables}

    less = variables.without_variable(table, profile, shown, "alt")

    assert set(read(file, less).observations.variables) == {"jung"}
    with pytest.raises(DeliveryError, match="no column of values would be left"):
        variables.without_variable(table, less, shown, "jung")


def test_a_text_means_a_reason_wherever_it_stands(write_csv, see, read) -> None:
    file = write_csv(*(line.replace(";11;", "; k. A.;") for line in TABLE))
    _, profile = see(file)

    delivery = read(file, variables.text_means(profile, "k. A.", "missing"))

    values = dict(
        zip(delivery.observations.cells, map(delivery.observations.values.__getitem__, range(8)), strict=True)
    )
    assert values["D3"].reason is Reason.MISSING
    assert values["D2"].number == 10


@pytest.mark.parametrize(("style", "number"), [("german", 1234), ("english", 1.234)])
def test_what_can_be_read_two_ways_is_decided_by_a_click(write_csv, see, read, style, number) -> None:
    file = write_csv(*(line.replace(";11;", ";1.234;") for line in TABLE))
    table, profile = see(file)
    kind = Kind.COUNT if style == "german" else Kind.GIVEN
    profile = variables.with_variable(table, profile, TITLES, "maenner", kind=kind)

    decided = variables.numbers_are(profile, style, [profile.variables[0].column])

    assert numbers(read(file, decided))["012020", "maenner"] == number


def test_a_date_for_all_values_beats_the_dates_of_the_table(write_csv, see, read) -> None:
    file = write_csv(*TABLE)
    _, profile = see(file)

    fixed = variables.date_fixed(profile, date(2016, 6, 30))

    assert set(read(file, fixed).observations.dates) == {date(2016, 6, 30)}
    assert variables.date_fixed(fixed, None) == profile


def test_a_class_is_taken_as_it_is() -> None:
    assert variables.is_class(Kind.GIVEN, "Klasse")
    assert not variables.is_class(Kind.COUNT, "Klasse")
    assert not variables.is_class(Kind.GIVEN, "%")
