"""The method says from when the numbers are, and how an index is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

from sozialmonitoring_plugin.atlas.index_method import index_entries
from sozialmonitoring_plugin.atlas.method_rows import method_rows
from sozialmonitoring_plugin.atlas.tables.rows import RowStyle
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.index.cutoffs import Bound, Cutoffs, IndexClass, Owner
from sozialmonitoring_plugin.core.index.options import Combination, MissingRule
from sozialmonitoring_plugin.core.index.spec import IndexIndicator, IndexSpec
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from tests.atlas.county import AACHDORF, BERGSTADT, COUNT, SHARE, make_county

THEMES = (Part(PartKind.THEME, "Arbeit", ("al",)), Part(PartKind.THEME, "Bevölkerung", ("ew",)))


def entries(request) -> dict[str, str]:
    return {row.cells[0]: row.cells[1] for row in method_rows(request) if row.style is RowStyle.ENTRY}


def test_definitions_stand_below_their_theme_behind_what_holds_for_all(county):
    rows = method_rows(county.request("01", contents=Contents(parts=THEMES)))
    heads = [row.cells[0] for row in rows if row.style is RowStyle.GROUP]
    assert heads == ["Die Zahlen", "Karten und Tabellen", "Arbeit: Definitionen", "Bevölkerung: Definitionen"]
    terms = [row.cells[0] for row in rows]
    assert terms.index("2.1 Arbeitslosenanteil (%)") == terms.index("Arbeit: Definitionen") + 1


def test_indicators_of_another_date_are_listed_with_it(county):
    """The booklet is of 31.12.2014; the inhabitants, also those below the line, are of the year before."""
    found = entries(county.request("01", contents=Contents(parts=THEMES)))
    assert found["Abweichende Stichtage"].split("\n") == [
        "31.12.2014 (Nenner: 31.12.2013): 2.1 Arbeitslosenanteil",
        f"31.12.2013: 1.1 {COUNT.title}",
    ]


def test_where_all_are_of_the_booklet_s_date_nothing_is_said_of_others():
    county = make_county(AACHDORF, BERGSTADT, indicators=(COUNT,))
    published = replace(county.published, reference_date=date(2013, 12, 31))
    request = replace(county.request("01", contents=Contents(parts=THEMES[1:])), published=published)
    assert "Abweichende Stichtage" not in entries(request)


def test_the_boundary_version_says_since_when_it_is_valid(county):
    request = county.request("01", contents=Contents(parts=THEMES), valid_from=date(2013, 7, 1))
    assert "Quartiere 2013, gültig ab 01.07.2013" in entries(request)["Gebiete"]
    dated = replace(county.published, version_title="01.07.2013")
    assert "gültig ab" not in entries(replace(request, published=dated))["Gebiete"]


CUTOFFS = Cutoffs(
    tuple(IndexClass(one, one, one) for one in ("hoch", "mittel", "niedrig")),
    (Bound(-1, Owner.ABOVE), Bound(1.25, Owner.BELOW)),
)
SPEC = IndexSpec(
    "Sozialindex",
    CUTOFFS,
    (IndexIndicator("al", weight=2), IndexIndicator("ew", Polarity.GOOD, weight=1)),
    combination=Combination.MEAN,
    missing=MissingRule.OTHERS,
    minimum_population=0,
)


def with_index(county, spec: IndexSpec):
    """A booklet with the status of an index; of its result only the specification is looked at."""
    contents = Contents(parts=(Part(PartKind.STATUS, index="mein"), *THEMES))
    status = SimpleNamespace(result=SimpleNamespace(spec=spec))
    return county.request("01", contents=contents, statuses={"mein": status})


def test_an_index_is_explained_with_weights_steps_and_bounds(county):
    ((title, text),) = index_entries(with_index(county, SPEC))
    assert title == "Sozialindex"
    parts, steps, classes, missing = text.split("\n")
    assert parts == (
        f"In den Index gehen ein: {SHARE.title} (Gewicht 66,7 %); {COUNT.title} (Gewicht 33,3 %)."
    )
    assert steps == (
        "Jede Kennzahl wird als Abstand vom Bezugswert in Standardabweichungen ausgedrückt; "
        "Bezugswert ist das Mittel der bewerteten Gebiete. "
        "Kennzahlen, bei denen ein hoher Wert günstig ist, gehen umgekehrt ein. "
        "Der Index ist das gewichtete Mittel."
    )
    assert classes == (
        "Statusklassen, von der geringsten zur größten Belastung: hoch, mittel, niedrig. "
        "Grenzen des Indexwerts: −1; 1,25."
    )
    assert missing.startswith("Fehlt ein Wert, zählen die übrigen")


def test_areas_that_are_too_small_or_lack_a_value_are_said_not_to_be_rated(county):
    spec = replace(SPEC, minimum_population=300, missing=MissingRule.NOT_RATED)
    ((_, text),) = index_entries(with_index(county, spec))
    assert text.split("\n")[-1] == (
        "Gebiete mit weniger als 300 Einwohnern werden nicht bewertet. "
        "Auch Gebiete, für die ein Wert fehlt oder nicht veröffentlicht ist, werden nicht bewertet."
    )


def test_an_index_without_pages_is_not_explained(county):
    request = replace(with_index(county, SPEC), contents=Contents(parts=THEMES))
    assert list(index_entries(request)) == []
