"""Rows and texts of a booklet against numbers computed by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.atlas.errors import BookletError
from sozialmonitoring_plugin.atlas.method_rows import LONGEST_PARAGRAPH, method_rows
from sozialmonitoring_plugin.atlas.tables.rows import header_row, signs_used, table_rows
from sozialmonitoring_plugin.atlas.tables.turned import turned_header, turned_rows
from sozialmonitoring_plugin.atlas.texts import cover_texts, map_texts
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from tests.atlas.county import BERGSTADT, COUNT, SHARE, Quarter, Town, make_county

NO_BREAK = "\N{NO-BREAK SPACE}"


def rows_as_text(request) -> list[tuple[str, ...]]:
    return [tuple(cell.replace(NO_BREAK, " ") for cell in row.cells) for row in table_rows(request)]


def test_areas_stand_under_their_sozialraum_then_municipality_then_county(county):
    rows = table_rows(county.request())
    assert [(row.style.value, row.cells[0], row.indent) for row in rows] == [
        ("group", "Nordraum", 0),
        ("area", "Mühlenviertel", 1),
        ("area", "Großer Anger", 1),
        ("group", "Südraum", 0),
        ("area", "Am Fließ", 1),
        ("area", "Bahnhof", 1),
        ("home", "Aachdorf", 0),
        ("county", "Kreis Übach", 0),
    ]


def test_turned_round_the_table_has_the_same_cells(county):
    """A row for each indicator: the columns of the other table, in the same order of areas."""
    request = county.request()
    areas = [cells[0] for cells in rows_as_text(request)]
    heads = [cell.rsplit("\n", 1)[-1] for cell in turned_header(request).cells[1:]]
    assert heads == areas
    rows = [tuple(cell.replace(NO_BREAK, " ") for cell in row.cells) for row in turned_rows(request)]
    by_indicator = list(zip(*rows_as_text(request), strict=True))[1:]
    assert [row[1:] for row in rows] == by_indicator
    assert [row[0] for row in rows] == ["Arbeitslosenanteil (%)", COUNT.title]


def test_turned_round_themes_head_their_indicators(county):
    contents = Contents(parts=(Part(PartKind.THEME, "Arbeit", ("al",)), Part(PartKind.THEME, "", ("ew",))))
    rows = turned_rows(county.request(contents=contents))
    assert [(row.style.value, row.cells[0], row.indent) for row in rows] == [
        ("group", "Arbeit", 0),
        ("area", "Arbeitslosenanteil (%)", 1),
        ("area", COUNT.title, 0),
    ]


def test_shares_of_larger_areas_come_from_summed_counts(county):
    shown = {name: (share, count) for name, share, count in rows_as_text(county.request())}
    # (31 + 57) / 2,000; (83 + 120) / 3,600; 291 / 5,600; with Bergstadt (291 + 231) / 7,600.
    assert shown["Nordraum"] == ("4,40 †", "2.000")
    assert shown["Südraum"] == ("5,64 †", "3.600")
    assert shown["Aachdorf"] == ("5,20 †", "5.600")
    assert shown["Kreis Übach"] == ("6,87 †", "7.600")
    assert shown["Am Fließ"] == ("5,19 †", "1.600")


def test_the_header_names_level_title_and_unit(county):
    assert header_row(county.request()).cells == ("Quartier", "Arbeitslosenanteil\n%", COUNT.title)


def test_signs_are_explained_where_they_are_used_and_only_there(county):
    request = county.request()
    share, count = request.columns
    assert signs_used(request, [share]) == (("†", "Bestandteile haben verschiedene Stichtage"),)
    assert signs_used(request, [count]) == ()


def test_a_hidden_count_is_a_sign_in_the_table_and_a_word_on_the_map_page():
    towns = Town("Klein", {"Mitte": (Quarter("Eins", 2), Quarter("Zwei", 30), Quarter("Drei", 40))})
    request = make_county(towns, BERGSTADT, rules=Rules(secondary=False)).request()
    shown = {row[0]: row[1] for row in rows_as_text(request)}
    assert shown["Eins"] == "*"
    assert shown["Zwei"] == "3,00 †"
    assert ("*", "geheim zu halten") in signs_used(request, request.columns)


def test_both_dates_are_told_where_they_differ(county):
    request = county.request()
    share, count = (map_texts(request, column) for column in request.columns)
    assert share["reference_date"] == "31.12.2014 (Nenner: 31.12.2013)"
    assert count["reference_date"] == "31.12.2013"


def test_a_map_page_compares_municipality_and_county_in_one_line(county):
    texts = map_texts(county.request(), county.request().columns[0])
    assert texts["comparison"].replace(NO_BREAK, " ").split("  ·  ") == [
        "Aachdorf: 5,20 %",
        "Kreis Übach: 6,87 %",
    ]
    assert texts["title"] == "2.1 Arbeitslosenanteil"
    assert texts["source"] == "Arbeitsagentur; Meldeämter"


def test_the_cover_counts_what_is_inside(county):
    texts = cover_texts(county.request())
    assert texts["scope"].split("\n") == ["4 Quartiere", "2 Sozialräume", "Kennzahlen: 2"]
    assert (texts["level"], texts["title"]) == ("Gemeinde", "Aachdorf")


def test_the_reading_help_tells_rule_signs_sources_and_formula(county):
    request = county.request(variable_titles={"arbeitslose": "Arbeitslose", "einwohner": "Einwohner"})
    told = dict(row.cells for row in method_rows(request))
    assert told["Geheimhaltung"].startswith("Fallzahlen von 1 bis 2 werden nicht veröffentlicht")
    assert told["2.1 Arbeitslosenanteil (%)"].split("\n") == [
        "Arbeitslose an den Einwohnern",
        "Berechnung: Arbeitslose ÷ Einwohner × 100.",
        "Stichtag: 31.12.2014 (Nenner: 31.12.2013). Quelle: Arbeitsagentur; Meldeämter.",
    ]
    assert told["Quellen"] == "Arbeitsagentur; Meldeämter\nMeldeämter"
    assert "Gebietsstand: Quartiere 2013" in told["Gebiete"]


def test_no_word_of_a_long_definition_is_lost():
    description = " ".join(f"Wort{n}" for n in range(1000))
    request = make_county(
        BERGSTADT, BERGSTADT, indicators=(replace(SHARE, description=description),)
    ).request()
    rows = [row.cells for row in method_rows(request)]
    text = " ".join(explanation for _, explanation in rows).split()
    assert [word for word in text if word.startswith("Wort")] == description.split()
    assert max(len(explanation) for _, explanation in rows) <= 2 * LONGEST_PARAGRAPH


def test_an_unknown_municipality_is_told_with_the_known_ones(county):
    with pytest.raises(
        BookletError, match=r"Gemeinde: there is no area with the key 99\. There are: 01, 02\."
    ):
        table_rows(county.request("99"))


def test_an_unpublished_indicator_is_told(county):
    with pytest.raises(UserError, match=r"The indicator xy was not published\."):
        header_row(county.request(indicators=("xy",)))
