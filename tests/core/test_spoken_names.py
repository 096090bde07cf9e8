"""Names behind prepositions, as a German reader expects them."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.spoken_names import SpokenName
from sozialmonitoring_plugin.core.wording import Wording

GERMAN, ENGLISH = Wording.of("de"), Wording.of("en")


@pytest.mark.parametrize(
    ("name", "inside", "meant", "part"),
    [
        ("Aachdorf", "in Aachdorf", "für Aachdorf", "von Aachdorf"),
        ("Berlin", "in Berlin", "für Berlin", "von Berlin"),
        ("Darmstadt", "in Darmstadt", "für Darmstadt", "von Darmstadt"),
        ("Region", "in Region", "für Region", "von Region"),
        ("Kreis Aach", "im Kreis Aach", "für den Kreis Aach", "vom Kreis Aach"),
        ("Landkreis Aach", "im Landkreis Aach", "für den Landkreis Aach", "vom Landkreis Aach"),
        ("Aach-Eder-Kreis", "im Aach-Eder-Kreis", "für den Aach-Eder-Kreis", "vom Aach-Eder-Kreis"),
        ("Märkischer Kreis", "im Märkischen Kreis", "für den Märkischen Kreis", "vom Märkischen Kreis"),
        ("Bezirk Mitte", "im Bezirk Mitte", "für den Bezirk Mitte", "vom Bezirk Mitte"),
        ("Region Aach", "in der Region Aach", "für die Region Aach", "von der Region Aach"),
        ("Kreisfreie Stadt Ulm", "in Kreisfreie Stadt Ulm", "für Kreisfreie Stadt Ulm", None),
        ("", "in ", "für ", "von "),
    ],
)
def test_a_name_has_the_article_of_its_kind(name: str, inside: str, meant: str, part: str | None) -> None:
    spoken = SpokenName(name, GERMAN.words)
    assert f"{spoken:in}" == inside
    assert f"{spoken:for}" == meant
    assert part is None or f"{spoken:of}" == part
    assert f"{spoken}" == name


def test_a_phrase_may_begin_with_the_preposition() -> None:
    told = GERMAN.text("finding_own_count", home="Kreis Schwalm-Niederung", value="12")
    assert told == "Im Kreis Schwalm-Niederung sind es 12."
    assert GERMAN.text("finding_none_missing", place="Aachdorf") == "Für Aachdorf liegt keine Angabe vor."
    assert ENGLISH.text("finding_own_count", home="Kreis Aach", value="12").startswith("In Kreis Aach")


def test_only_names_are_spoken() -> None:
    """A name with braces, or with the word in its middle, stays what it is."""
    assert f"{SpokenName('{place:in} {x}', GERMAN.words):in}" == "in {place:in} {x}"
    assert f"{SpokenName('Am Kreis', GERMAN.words):in}" == "in Am Kreis"
