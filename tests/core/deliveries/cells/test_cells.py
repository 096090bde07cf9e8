"""A column of cells becomes numbers, reasons, flags and doubts; nothing vanishes."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.deliveries.cells.cells import CellRules, Doubt, number_format, parse_column
from sozialmonitoring_plugin.core.deliveries.cells.signs import Signs
from sozialmonitoring_plugin.core.values import Flag, Reason

MISSING = (None, Reason.MISSING, Flag(0))


def parse(*cells, formats=(), signs="", style="", may_be_negative=False, others=(), **rules):
    rules = CellRules(Signs.of(signs), style, may_be_negative, **rules)
    return parse_column(cells, formats, rules, lambda: others)


def shown(value):
    """A value that can be compared: NaN is not equal to itself."""
    return (None if value.reason else value.number, value.reason, value.flags)


def plain(number, flags=0):
    return (number, Reason.NONE, Flag(flags))


def values(*cells, **how):
    parsed = parse(*cells, **how)
    assert not parsed.unread
    assert not parsed.open
    return [shown(parsed.values[row]) for row in range(len(cells))]


def test_numbers_signs_and_gaps_of_a_german_column():
    assert values(12, "8,5", "1.234", "-", "x", None, "", " ") == [
        plain(12.0), plain(8.5), plain(1234.0), plain(0.0, Flag.NIL), (None, Reason.NOT_APPLICABLE, Flag(0)),
        MISSING, MISSING, MISSING,
    ]  # fmt: skip


def test_suffixes_and_brackets_are_flags():
    assert values("12,3r", "12 p", "4 s", "5e", "(12)", "(8,5 p)") == [
        plain(12.3, Flag.REVISED),
        plain(12.0, Flag.PRELIMINARY),
        plain(4.0, Flag.ESTIMATED),
        plain(5.0, Flag.ESTIMATED),
        plain(12.0, Flag.LIMITED),
        plain(8.5, Flag.LIMITED | Flag.PRELIMINARY),
    ]


def test_a_share_is_the_same_as_text_and_as_percent_format():
    assert values("8,5 %", 0.085, formats=["General", "0.0%"]) == [plain(8.5), plain(8.5)]


def test_percent_beside_plain_numbers_is_doubted():
    assert parse(0.085, 0.09, formats=["0.0%", "General"], may_be_fraction=True).doubts == {
        1: (Doubt.MIXED_PERCENT, "0.09")
    }


def test_error_cells_are_missing_and_doubted_never_zero():
    parsed = parse("#DIV/0!", "#NV", "#REF!", 0)
    assert [shown(parsed.values[row]) for row in range(3)] == [MISSING] * 3
    assert shown(parsed.values[3]) == plain(0.0)
    assert parsed.doubts == {row: (Doubt.ERROR, text) for row, text in enumerate(["#DIV/0!", "#NV", "#REF!"])}


def test_excel_turns_a_bracketed_count_into_a_negative_number():
    parsed = parse(-12, formats=["#,##0_);(#,##0)"])
    assert shown(parsed.values[0]) == plain(12.0, Flag.LIMITED)
    assert parsed.doubts[0][0] is Doubt.BRACKETS


def test_a_rate_may_be_negative_in_brackets():
    parsed = parse(-1.5, formats=["0.0;(0.0)"], may_be_negative=True)
    assert shown(parsed.values[0]) == plain(-1.5)
    assert parsed.doubts[0][0] is Doubt.NEGATIVE_BRACKETS


@pytest.mark.parametrize(
    ("code", "percent", "bracketed", "negative_bracketed"),
    [
        ("General", False, False, False),
        ("0.0%", True, False, False),
        ('0.0"%"', False, False, False),
        ("0.0\\%", False, False, False),
        ("(0)", False, True, False),
        ('"("0")"', False, True, False),
        ("#,##0_);[Red]\\(#,##0\\)", False, False, True),
        ('_-* #,##0\\ _€_-;\\-* #,##0\\ _€_-;_-* "-"??\\ _€_-;_-@_-', False, False, False),
    ],
)
def test_number_formats_of_excel(code, percent, bracketed, negative_bracketed):
    found = number_format(code)
    assert (found.percent, found.bracketed, found.negative_bracketed) == (
        percent,
        bracketed,
        negative_bracketed,
    )


def test_the_column_decides_what_a_point_means():
    assert values("1.234", "8,5") == [plain(1234.0), plain(8.5)]
    assert values("1.234", "8.5") == [plain(1.234), plain(8.5)]
    assert values("1.234", others=["x", None, 3, "1.234.567"]) == [plain(1234.0)]
    assert values("1.234", style="german") == [plain(1234.0)]
    assert values("1.234", style="english") == [plain(1.234)]


def test_what_stays_open_is_told_not_guessed():
    parsed = parse("1.234", 17, "850", others=["1.234", "850"])
    assert parsed.open == {0: "1.234"}
    assert shown(parsed.values[0]) == MISSING


def test_a_column_written_both_ways_has_unread_cells():
    assert parse("8,5", "7,5", "6.5").unread == {2: "6.5"}
    assert parse("8.5", style="german").unread == {0: "8.5"}


@pytest.mark.parametrize("cell", ["k.A.", "12 1)", "ca. 5", True, date(2014, 4, 3), "1-2", "*"])
def test_what_nobody_understands_is_unread(cell):
    parsed = parse(17, cell)
    assert list(parsed.unread) == [1]
    assert shown(parsed.values[1]) == MISSING


def test_a_plain_column_takes_the_quick_way_to_the_same_values():
    cells = [3, 2.5, 0, -1]
    assert values(*cells, may_be_negative=True) == values(*cells, None, may_be_negative=True)[:4]


@pytest.mark.parametrize("others", [(3,), (3, None), (3, "5")])
@pytest.mark.parametrize(
    ("cell", "text"), [(-12, "-12"), (-0.5, "-0.5"), ("-12", "-12"), ("–1.234,5", "–1.234,5")]
)
def test_a_count_below_zero_is_told_not_taken(cell, text, others):
    parsed = parse(cell, *others)
    assert parsed.negative == {0: text}
    assert shown(parsed.values[0]) == MISSING
    assert shown(parsed.values[1]) == plain(3.0)
    assert not parse(cell, *others, may_be_negative=True).negative


def test_a_dash_is_a_sign_and_a_bracket_a_flag_not_a_count_below_zero():
    assert not parse("-", "–", "(12)", 0, "-0").negative


def fraction_free(*cells, **how):
    return parse(*cells, may_be_fraction=False, **how)


@pytest.mark.parametrize(("cell", "text"), [(8.5, "8.5"), ("8,5", "8,5"), ("8 %", "8 %"), ("(2,5)", "(2,5)")])
@pytest.mark.parametrize("others", [(3,), (3, "5")])
def test_a_count_with_a_fraction_is_told_not_taken(cell, text, others):
    parsed = fraction_free(cell, *others)
    assert parsed.fractions == {0: text}
    assert shown(parsed.values[0]) == MISSING
    assert not parse(cell, *others, may_be_fraction=True).fractions


def test_an_estimated_count_may_have_a_fraction_and_binary_noise_is_none():
    assert not fraction_free("8,5 s", 17.0000000000001, "12,0", 3.0).fractions


def test_a_percent_format_in_a_count_is_no_count():
    assert fraction_free(0.08, 3, formats=["0%", "General"]).fractions == {0: "8 %"}


NOTES = {"1": Flag.PRELIMINARY, "*": Flag(0), "a": Flag.ESTIMATED}


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("12 1)", Flag.PRELIMINARY), ("12¹", Flag.PRELIMINARY), ("12 ¹)", Flag.PRELIMINARY), ("12*", Flag(0)),
        ("12 *)", Flag(0)), ("12a)", Flag.ESTIMATED), ("12 r 1)", Flag.REVISED | Flag.PRELIMINARY),
    ],
)  # fmt: skip
def test_a_footnote_mark_behind_a_number_counts_where_the_sheet_has_the_footnote(text, flag):
    parsed = parse(text, notes=NOTES)
    assert shown(parsed.values[0]) == plain(12.0, flag)
    assert list(parsed.marks.values()) == [[0]]
    assert parse(text).unread == {0: text}


@pytest.mark.parametrize("text", ["12 2)", "12²", "12**", "121)", "12b)", "12 1", "1 12)"])
def test_a_mark_without_its_footnote_is_unread(text):
    assert parse(text, notes=NOTES).unread == {0: text}


@pytest.mark.parametrize(
    "cell",
    ["12\n345", "12\t345", "12  345", "1\n2", "\u00ad5", "1\u00ad234", "-\n23"],
)
def test_two_numbers_in_one_cell_are_not_one(cell):
    """A new line, a tab or two blanks separate numbers; a soft hyphen may have been a minus."""
    assert list(parse(cell, 7).unread) == [0]


def test_hamburg_writes_blanks_behind_numbers_and_after_the_minus():
    assert values("1 675    ", "-  23", may_be_negative=True) == [plain(1675.0), plain(-23.0)]


def test_a_minus_behind_the_number_is_read_and_told():
    parsed = parse("1.234,5-", may_be_negative=True)
    assert shown(parsed.values[0]) == plain(-1234.5)
    assert parsed.doubts[0] == (Doubt.TRAILING_MINUS, "1.234,5-")
    assert parse("5-").negative == {0: "5-"}


@pytest.mark.parametrize("text", ["5–", "-5-", "5 -", "5--", "1–2", "1-2", "12,-"])
def test_other_dashes_behind_numbers_are_unread(text):
    assert parse(text, may_be_negative=True).unread == {0: text}


def test_a_power_of_ten_is_told():
    parsed = parse("1,2E+05", "1e3")
    assert [shown(parsed.values[row]) for row in range(2)] == [plain(120_000.0), plain(1000.0)]
    assert {doubt for doubt, _ in parsed.doubts.values()} == {Doubt.POWER}


@pytest.mark.parametrize("cell", [10**16, 1e300, float("nan"), float("inf"), -float("inf"), 10**400])
def test_what_no_double_can_hold_is_unread(cell):
    assert list(parse(cell, 7).unread) == [0]


def test_per_mille_is_a_unit_of_its_own():
    assert values("8,5 ‰", "9 ‰") == [plain(8.5), plain(9.0)]
    assert Doubt.MIXED_PERCENT in {doubt for doubt, _ in parse("8,5 ‰", "9 %").doubts.values()}


def test_the_evidence_names_the_text_that_decided():
    here = parse("1.234", "8,5", "2.345").style
    assert (here.style, here.text, here.position, here.dependent, here.example) == (
        "german", "8,5", 1, 2, "1.234",
    )  # fmt: skip
    there = parse("1.234", others=["x", "8.5"]).style
    assert (there.style, there.text, there.position, there.elsewhere) == ("english", "8.5", 1, True)
    assert parse("1.234", style="german").style.text == ""
    assert parse("8,5", "7,5").style is None, "nothing had to be decided"


def test_a_column_written_both_ways_decides_nothing():
    parsed = parse("1.234", "8,5", "7.5")
    assert parsed.open == {0: "1.234"}


def test_each_sign_is_told_with_its_places():
    assert parse("-", 5, "x", "-").signs == {"-": [0, 3], "x": [2]}
