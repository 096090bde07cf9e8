"""The reading help shows an indicator of the booklet and explains its own numbers."""

from __future__ import annotations

from dataclasses import replace

from sozialmonitoring_plugin.atlas.pages import planned_pages
from sozialmonitoring_plugin.atlas.reading import reading_example, reading_words
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.county import AACHDORF, BERGSTADT, COUNT, SHARE, Quarter, Town, make_county
from tests.atlas.pdf import Pdf

READING = (Part(PartKind.READING), Part(PartKind.THEME, "", ("ew", "al")))


def test_the_example_is_the_first_share_that_was_published(county):
    """Counts come first in this booklet, but have no classes to explain."""
    found = reading_example(county.request("01", contents=Contents(parts=READING)))
    assert found.column.indicator.id == "al"
    assert (found.level, found.spread.count) == ("Gemeinde", 2)


def test_the_example_of_percentage_points_is_what_a_reader_gets_from_the_printed_numbers(county):
    """5,20 % and 6,87 %: 1,67, though the unrounded difference is 1,676…; † says that dates differ."""
    request = county.request("01", contents=Contents(parts=READING))
    texts = dict(reading_words(request, reading_example(request)))
    assert texts["Prozentpunkt"].endswith(
        "Beispiel aus diesem Heft: 2.1 Arbeitslosenanteil – Aachdorf 5,20 † %, Kreis Übach 6,87 † %. "
        "Der Unterschied beträgt 1,67 Prozentpunkte."
    )


def test_equal_values_give_no_example_of_a_difference():
    twin = replace(AACHDORF, name="Zwilling")
    county = make_county(AACHDORF, twin)
    request = county.request("01", contents=Contents(parts=READING))
    texts = dict(reading_words(request, reading_example(request)))
    assert "Beispiel" not in texts["Prozentpunkt"]


def test_the_page_shows_map_range_and_ranking(county, tmp_path):
    request = county.request("01", contents=Contents(parts=READING))
    page = planned_pages(request, request.templates())[0]
    for part in ("Aachdorf: 5,20", "Kreis Übach: 6,87", "Wert: 5,20", "Wert: 11,55"):
        assert part in page.charts["range"].svg
    for name in ("Mühlenviertel", "Großer Anger", "Am Fließ", "Bahnhof"):
        assert name in page.charts["ranking"].svg
    text = " ".join(Pdf(write_booklet(request, tmp_path / "heft.pdf", Silence())).text(1).split())
    for part in ("So lesen Sie dieses Heft", "Mühlenviertel", "Angaben in %", "Die Raute steht für Aachdorf"):
        assert part in text


def test_where_nothing_was_published_the_words_alone_are_explained(tmp_path):
    hidden = Town("Klein", {"Mitte": (Quarter("Eins", 1, 2), Quarter("Zwei", 1, 2))})
    county = make_county(hidden, BERGSTADT, rules=Rules(minimum=5), indicators=(SHARE, COUNT))
    request = county.request("01", contents=Contents(parts=READING))
    pages = planned_pages(request, request.templates())
    assert (pages[0].kind, pages[0].anchor) == (PageKind.WORDS, "reading")
    assert reading_example(request) is None


def test_without_a_minimum_nothing_is_said_of_confidentiality(county):
    open_county = make_county(AACHDORF, BERGSTADT, rules=Rules(minimum=1, secondary=False))
    request = open_county.request("01", contents=Contents(parts=READING))
    assert "Geheimhaltung" not in dict(reading_words(request, None))
    assert "Geheimhaltung" in dict(reading_words(county.request("01"), None))
