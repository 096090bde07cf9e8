"""What the rows of a sheet say about each other: areas above, headings, lists, rivals, aliases."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError

from .trees import flat, nested

COUNTY = nested(
    {
        "Geilenkirchen": ["Am Markt", "Hünshoven", "Bauchem"],
        "Heinsberg": ["Am Markt", "Oberbruch", "Heinsberg"],
        "Erkelenz": ["Am Markt", "Oerath"],
    }
)
UNIQUE = nested({"Geilenkirchen": ["Am Markt", "Hünshoven"], "Heinsberg": ["Oberbruch"]})


def test_the_column_of_the_area_above_tells_same_names_apart(match):
    rows = [
        ("Am Markt", "Heinsberg"),
        ("Am Markt", "Geilenkirchen"),
        ("Am Markt", "03"),
        ("Oerath", "Erkelenz, Stadt"),
    ]
    assert match(COUNTY, *rows) == ["Am Markt", "Am Markt", "Am Markt", "Oerath"]


def test_which_of_the_same_names_it_is(keys_of):
    rows = [("Am Markt", "Heinsberg"), ("Am Markt", "Geilenkirchen"), ("Am Markt", "03")]
    assert keys_of(COUNTY, *rows) == ["0201", "0101", "0301"]


def test_a_name_must_lie_in_the_area_that_stands_beside_it(match):
    assert match(COUNTY, ("Oerath", "Heinsberg")) == ["other_above"]
    assert match(COUNTY, ("Oerath", "Aachen")) == ["unknown_above"]
    assert match(COUNTY, ("Am Markt", "")) == ["ambiguous_name"]


def test_a_column_that_names_the_area_above_once_per_group(keys_of):
    rows = [("Am Markt", "Geilenkirchen"), ("Hünshoven", ""), ("Oerath", "Erkelenz"), ("Am Markt", "")]
    assert keys_of(COUNTY, *rows) == ["0101", "0102", "0302", "0301"]
    assert keys_of(COUNTY, rows[0], *rows[2:]) == ["0101", "0302", ""], "no row shows that it is meant so"


def test_an_empty_cell_is_not_filled_where_the_sheet_speaks_against_it(keys_of):
    rows = [("Hünshoven", "Geilenkirchen"), ("Bauchem", ""), ("Oerath", ""), ("Am Markt", "")]
    assert keys_of(COUNTY, *rows) == ["0102", "0103", "0302", ""]


def test_headings_tell_same_names_apart(keys_of, match):
    rows = ["Geilenkirchen:", "Am Markt", "Hünshoven", "Erkelenz:", "Am Markt", "Oerath"]
    assert keys_of(COUNTY, *rows) == ["", "0101", "0102", "", "0301", "0302"]
    assert match(COUNTY, *rows)[0] == "ΣGeilenkirchen"


def test_rows_with_the_totals_of_upper_areas_are_headings_too(keys_of):
    rows = ["Kreis", "Geilenkirchen", "Am Markt", "Hünshoven", "Erkelenz", "Am Markt", "Oerath", "Summe"]
    assert keys_of(COUNTY, *rows) == ["", "", "0101", "0102", "", "0301", "0302", ""]


def test_a_heading_with_the_name_of_one_of_its_areas(keys_of):
    rows = ["Geilenkirchen", "Am Markt", "Hünshoven", "Heinsberg", "Am Markt", "Oberbruch", "Heinsberg"]
    assert keys_of(COUNTY, *rows) == ["", "0101", "0102", "", "0201", "0202", "0203"]


@pytest.mark.parametrize(
    "rows",
    [
        ["Am Markt", "Geilenkirchen:", "Hünshoven", "Erkelenz:", "Oerath"],
        ["Geilenkirchen:", "Am Markt", "Oerath", "Erkelenz:", "Hünshoven"],
        ["Geilenkirchen:", "Hünshoven", "Aachen:", "Am Markt"],
        ["Geilenkirchen:", "Hünshoven", "Burtscheid", "Am Markt"],
        ["Hünshoven", "Am Markt", "Geilenkirchen", "Oerath", "Am Markt", "Erkelenz"],
        ["Geilenkirchen:", "Am Markt", "Erkelenz:", "Am Markt"],
    ],
    ids=["before any", "in the wrong one", "unknown heading", "unknown area", "sums below", "no witness"],
)
def test_headings_that_do_not_hold_for_the_whole_sheet_settle_nothing(match, rows):
    outcomes = match(COUNTY, *rows)
    asked = [one for row, one in zip(rows, outcomes, strict=True) if row == "Am Markt"]
    assert set(asked) == {"ambiguous_name"}


CITY = nested(
    {
        "Mitte": ["Altstadt", "Neustadt"],
        "Wandsbek": ["Wandsbek", "Rahlstedt"],
        "Harburg": ["Harburg", "Cranz"],
    },
    "Bezirk",
    "Stadtteil",
)


def test_a_list_of_upper_areas_below_the_areas(keys_of, match):
    rows = [
        "Altstadt",
        "Neustadt",
        "Wandsbek",
        "Rahlstedt",
        "Harburg",
        "Cranz",
        "Mitte",
        "Wandsbek",
        "Harburg",
    ]
    assert keys_of(CITY, *rows) == ["0101", "0102", "0201", "0202", "0301", "0302", "", "", ""]
    assert match(CITY, *rows)[-3:] == ["ΣMitte", "ΣWandsbek", "ΣHarburg"]


def test_the_same_list_above_and_in_a_long_table(keys_of):
    rows = ["Harburg", "Mitte", "Wandsbek", "Cranz", "Wandsbek", "Altstadt", "Harburg"]
    assert keys_of(CITY, *rows) == ["", "", "", "0302", "0201", "0101", "0301"]
    twice = [row for row in rows for _ in range(2)]
    assert keys_of(CITY, *twice) == [key for key in keys_of(CITY, *rows) for _ in range(2)]


def test_without_upper_areas_in_the_sheet_a_shared_name_is_the_areas(keys_of):
    assert keys_of(CITY, "Altstadt", "Wandsbek", "Cranz") == ["0101", "0201", "0302"]


def test_a_single_total_makes_shared_names_doubtful(match):
    assert match(CITY, "Altstadt", "Wandsbek", "Cranz", "Mitte")[1] == "ambiguous_name"


def test_a_county_that_is_called_like_its_town(match):
    """With a row "Kreis Heinsberg" the row "Heinsberg" is the town's, wherever it stands."""
    county = nested({"Heinsberg": ["Heinsberg", "Erkelenz"]}, "Kreis", "Gemeinde")
    rows = ["Heinsberg", "Erkelenz", "Kreis Heinsberg"]
    for order in (rows, rows[::-1]):
        assert match(county, *order)[order.index("Heinsberg")] == "Heinsberg"
        assert match(county, *order)[order.index("Kreis Heinsberg")] == "ΣHeinsberg"


def test_a_name_without_its_designation_is_asked_unless_both_are_there(match):
    index = flat({"01": "Ansbach", "02": "Ansbach, Stadt", "03": "Fürth"}, "Kreis")
    assert match(index, "Ansbach", "Fürth") == ["ambiguous_name", "Fürth"]
    assert match(index, "Ansbach", "Ansbach, Stadt") == ["Ansbach", "Ansbach, Stadt"]
    assert match(index, "Ansbach, Stadt") == ["Ansbach, Stadt"]


def test_lost_dots_count_only_where_the_whole_sheet_lost_them(match):
    index = flat({"01": "Münster", "02": "Bünde", "03": "Herne"}, "Gemeinde")
    assert match(index, "Munster", "Bunde", "Herne") == ["Münster", "Bünde", "Herne"]
    assert match(index, "Munster", "Bünde", "Herne") == ["unknown_name", "Bünde", "Herne"]
    both = flat({"01": "Münster", "02": "Munster", "03": "Bünde"}, "Gemeinde")
    assert match(both, "Munster", "Bunde") == ["ambiguous_name", "Bünde"]


def test_a_loose_name_gives_way_to_an_exact_one(match):
    index = flat({"01": "Groß Flottbek", "02": "Lurup"}, "Stadtteil")
    assert match(index, "Gr. Flottbek", "Lurup") == ["Groß Flottbek", "Lurup"]
    assert match(index, "Gr. Flottbek", "Groß Flottbek") == ["taken", "Groß Flottbek"]


def test_an_alias_beats_matching_and_is_found_in_any_spelling(match, keys_of):
    aliases = (("Bauchem", "0102"), ("Am Markt (Heinsberg)", "0201"), ("Seeleute", None), ("Ost", "02"))
    rows = ["BAUCHEM", ("Am Markt", "Heinsberg"), "Seeleute", "Ost"]
    assert match(COUNTY, *rows, aliases=aliases) == ["Hünshoven", "Am Markt", "left_out", "ΣHeinsberg"]
    assert keys_of(COUNTY, *rows, aliases=aliases)[:2] == ["0102", "0201"]


def test_an_alias_names_the_area_above_as_well(keys_of):
    aliases = (("GK", "01"),)
    assert keys_of(COUNTY, ("Am Markt", "GK"), ("Hünshoven", "Geilenkirchen"), aliases=aliases) == [
        "0101",
        "0102",
    ]


def test_rows_that_are_sums_though_nothing_says_so(match):
    assert match(UNIQUE, "Oberbruch", "Innenstadt", totals=("Innenstadt",)) == ["Oberbruch", "Σ"]


def test_an_alias_to_an_unknown_area_is_refused(match):
    with pytest.raises(DeliveryError) as caught:
        match(UNIQUE, "Oberbruch", aliases=(("Oberbruch", "0999"),))
    assert str(caught.value) == (
        "The import profile gives “Oberbruch” to 0999, which is no area of the level Quartier or above it. "
        "Correct the entry in “aliases”, or take it out."
    )
