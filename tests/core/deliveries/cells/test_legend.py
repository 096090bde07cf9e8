"""Legends under tables say what signs mean; publishers are known by their words."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.cells.legend import legend
from sozialmonitoring_plugin.core.deliveries.cells.marks import footnotes, note_flag
from sozialmonitoring_plugin.core.deliveries.cells.publishers import publisher
from sozialmonitoring_plugin.core.values import Flag

BA = (
    "*) Aus datenschutzrechtlichen Gründen und Gründen der statistischen Geheimhaltung werden "
    "Zahlenwerte von 1 oder 2 anonymisiert."
)


@pytest.mark.parametrize(
    ("text", "sign", "meaning"),
    [
        ("– = nichts vorhanden", "–", "nil"),
        ("- = nichts vorhanden (genau null)", "—", "nil"),
        (". = Zahlenwert unbekannt oder geheim zu halten", ".", "hidden"),
        ("• = Zahlenwert geheim zu halten", "•", "hidden"),
        ("x = Nachweis nicht sinnvoll", "x", "not_applicable"),
        ("x = Tabellenfach gesperrt, weil Aussage nicht sinnvoll", "x", "not_applicable"),
        ("… = Angabe fällt später an", "…", "later"),
        ("/ = keine Angaben, da Zahlenwert nicht sicher genug", "/", "unreliable"),
        ("/ keine Angabe, zu wenige Fälle", "/", "unreliable"),
        ("* anonymisiert", "*", "hidden"),
        (BA, "*", "hidden"),
        ("– nichts vorhanden", "-", "nil"),
        (". Zahlenwert unbekannt", ".", "missing"),
        ("Zeichenerklärung: - = weniger als 3", "-", "hidden"),
        ("k.A. = keine Angabe", "k.A.", "missing"),
    ],
)
def test_a_legend_explains_a_sign(text, sign, meaning):
    entry = legend([(text, "A9")])[sign]
    assert (entry.meaning, entry.cell) == (meaning, "A9")


def test_several_signs_in_one_line():
    found = legend([("- = nichts vorhanden, . = geheim zu halten; x = Aussage nicht sinnvoll", "A9")])
    assert {sign: found[sign].meaning for sign in ("-", ".", "x")} == {
        "-": "nil", ".": "hidden", "x": "not_applicable",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "- Großer Tiergarten", "- Westhafen (EW unter 300)", "01022103 – Westhafen (EW unter 300)",
        "x", "Anteil 2013/14: vorläufig", "Kinder unter 3", "a = Fläche", "Stand: 31.12.2014",
    ],
)  # fmt: skip
def test_what_is_no_legend(text):
    assert legend([(text, "A9")]) == {}


def test_footnotes_by_their_marks_and_what_they_say():
    lines = [
        "1) vorläufige Zahlen",
        "² berichtigt",
        "*) siehe Text",
        "1. Januar",
        "a) geschätzt",
        "12 Kinder",
    ]
    assert footnotes(lines) == {
        "1": "vorläufige Zahlen", "2": "berichtigt", "*": "siehe Text", "a": "geschätzt",
    }  # fmt: skip
    assert note_flag("vorläufige Zahlen") == Flag.PRELIMINARY
    assert note_flag("siehe Text") == Flag(0)


def test_one_publisher_is_known_several_are_not():
    assert publisher([("Quelle: Statistik der Bundesagentur für Arbeit", "A3")]).profile == "ba"
    assert publisher([("© Statistikamt Nord", "A1")]).profile == "hamburg"
    assert publisher([("Agentur für Arbeit und Statistikamt Nord", "A1")]) is None
    assert publisher([("Jugendamt", "A1")]) is None
