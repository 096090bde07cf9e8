"""Every number in the workbook is the published one, no more exact and never a hidden one."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_grid
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.publication import PublishedTable, Release, publish
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.core.workbook.number_formats import cell_of
from tests.core.workbook.county import COUNT, SHARE, YEAR, column_of, table_of, tree_of, write

TREE = tree_of(2, 3)
WORDS = Wording.of("de")
SIGNS = {
    Reason.MISSING: ".",
    Reason.LATER: "…",
    Reason.UNRELIABLE: "/",
    Reason.NOT_RATED: "n. b.",
    Reason.NOT_APPLICABLE: "x",
    Reason.HIDDEN: "*",
}


def mixed(rank: int, position: int) -> Value:
    """Numbers with many digits, and every reason."""
    place = 7 * rank + position
    if place % 3 == 2:
        return Value.none(Reason(1 + place % 6))
    return Value(100 / (place + 3), flags=Flag(place % 16))


def expected(table: PublishedTable, indicator: str) -> dict[str, str | float]:
    """Key to number or sign, from the long table and decimal arithmetic of its own."""
    frame = table.to_frame()
    frame = frame[(frame["indicator"] == indicator) & (frame["level"] != "total")]
    decimals = table.column(indicator).indicator.decimals
    found = {}
    for key, value, reason in zip(frame["area_key"], frame["value"], frame["reason"], strict=True):
        exact = None if math.isnan(value) else Decimal(repr(value))
        step = Decimal(1).scaleb(-decimals)
        found[key] = SIGNS[Reason.from_token(reason)] if exact is None else float(
            exact.quantize(step, ROUND_HALF_UP)
        )  # fmt: skip
    return found


def test_excel_and_our_own_reader_find_every_published_number_and_sign(tmp_path: Path) -> None:
    table = table_of(TREE, column_of(TREE, SHARE, mixed), column_of(TREE, COUNT, lambda r, p: 1000 * r + p))
    written = write(table)
    file = tmp_path / "kreis.xlsx"
    file.write_bytes(written.content)
    for indicator, sheet in (("al", "Arbeit"), ("ew", "Bevölkerung")):
        areas = 1 + 2 + 2 + 5
        read = {row[2]: row[3] for row in written.rows(sheet)[7 : 6 + areas]}
        assert read == expected(table, indicator)
        grid = read_grid(file, sheet)
        assert {row[2]: row[3] for row in grid.rows[7 : 6 + areas]} == expected(table, indicator)


def test_the_county_has_no_key_but_its_value() -> None:
    written = write(table_of(TREE, column_of(TREE, COUNT, lambda rank, position: 1000 * rank + position)))
    assert written.rows("Bevölkerung")[6][:4] == ("Kreis Übach", None, None, 0)


@settings(max_examples=200)
@given(
    st.floats(-1e9, 1e9),
    st.integers(0, 4),
    st.sets(st.sampled_from([Flag.LIMITED, Flag.PRELIMINARY, Flag.REVISED, Flag.ESTIMATED, Flag.OTHER_DATE])),
)
def test_a_cell_shows_what_a_table_prints(number: float, decimals: int, flags: set[Flag]) -> None:
    value = Value(number, flags=Flag(sum(flags)))
    content, number_format = cell_of(WORDS, value, decimals)
    assert isinstance(content, int | float)
    assert shown(content, number_format) == WORDS.value(value, decimals)


def shown(number: float, number_format: str) -> str:
    """What Excel makes of the few formats we write, in German."""
    sections = number_format.split(";")
    section = sections[1] if number < 0 and len(sections) > 1 else sections[0]
    pieces = section.split('"')
    digits = next(piece for piece in pieces if "0" in piece)
    decimals = len(digits.partition(".")[2])
    text = f"{abs(number):,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    return "".join(text if piece == digits else piece for piece in pieces)


def test_exactly_nothing_is_a_dash_that_counts_as_zero() -> None:
    assert cell_of(WORDS, Value(0.0, flags=Flag.NIL), 1) == (0.0, '"–"')
    assert cell_of(WORDS, Value(0.04), 1) == (0.0, "#,##0.0")


def test_further_digits_of_a_rate_are_not_in_the_file() -> None:
    written = write(table_of(TREE, column_of(TREE, SHARE, lambda rank, position: 700 / 61)))  # 11.475…
    assert "11.5" in written.xml
    assert "11.47" not in written.xml


def protected() -> PublishedTable:
    """Two small counts, so that larger ones must be hidden for their sake."""
    counts = {"al": [2, 3725, 4033, 1, 5047], "ew": [60_101, 60_203, 60_307, 60_409, 60_511]}
    held = HeldObservations(
        Observed(name, YEAR, 3, Values.of(found), "Amt") for name, found in counts.items()
    )
    jobless = replace(COUNT, id="n", title="Arbeitslose", formula="al")
    evaluated = [evaluate(TREE, one, held, YEAR) for one in (SHARE, COUNT, jobless)]
    return publish(Release("Kreis", "2024", "de", YEAR), TREE, evaluated, Rules())


def test_hidden_numbers_are_nowhere_in_the_file() -> None:
    table = protected()
    hidden = table.column("n").values[3].reasons == Reason.HIDDEN
    assert hidden.sum() >= 4
    xml = write(table).xml
    for number, is_hidden in zip([2, 3725, 4033, 1, 5047], hidden, strict=True):
        if number > 100:
            assert (str(number) in xml) is not is_hidden
    assert "60101" in xml  # the search would find what is there
    assert "<v>3.1</v>" in xml  # 100 * (2 + 3725) / (60101 + 60203), the municipality
    assert "<v>6.2</v>" not in xml  # 100 * 3725 / 60203


@pytest.mark.parametrize("municipality", ["01", "02"])
def test_a_municipality_gets_nothing_of_its_neighbours(municipality: str) -> None:
    column = column_of(TREE, COUNT, lambda rank, position: 70_000 + 100 * rank + position)
    written = write(table_of(TREE, column), municipality)
    keys = [row[2] for row in written.rows("Bevölkerung")[6:] if row[2]]
    other = {"01": "02", "02": "01"}[municipality]
    assert keys
    assert all(key.startswith(municipality) for key in keys)
    assert f"Name {other}" not in written.xml
    assert str(70_100 + int(other) - 1) not in written.xml


def test_dates_are_dates() -> None:
    written = write(table_of(TREE, column_of(TREE, COUNT, mixed, [date(2023, 6, 30)])))
    cell = written.book["Bevölkerung"]["D6"]
    assert cell.value.date() == date(2023, 6, 30)
    assert cell.number_format.startswith("DD.MM.YYYY")
