"""The page in a real browser: accessible by axe-core's rules, usable on a telephone, numbers as published."""

from __future__ import annotations

import json
import subprocess
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.values import Reason
from tests.atlas.county import County
from tests.atlas.html.chromium import Browser
from tests.atlas.html.reading import TABLES, Table, spaced, tables_of

KEYS = ("01", "02", "03", "04", "05")
OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"
RULES = json.dumps(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])


@pytest.mark.parametrize(("key", "width"), [*((key, 1280) for key in KEYS), ("03", 320), ("05", 320)])
def test_axe_finds_nothing_to_complain_about(
    tab: Browser, axe: str, pages: dict[str, Path], key: str, width: int
) -> None:
    tab.open(pages[key], width)
    tab.run(OPEN)
    tab.run(f"(() => {{ {axe} }})()")
    found = tab.run(f"axe.run({{runOnly: {RULES}}}).then(found => JSON.stringify(found))")
    told = json.loads(found)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in told["violations"]] == []
    assert len(told["passes"]) > 30


@pytest.mark.parametrize("key", KEYS)
def test_nothing_is_wider_than_a_telephone(tab: Browser, pages: dict[str, Path], key: str) -> None:
    """320 CSS pixels are also a screen of 1,280 at 400 %."""
    tab.open(pages[key], 320)
    tab.run(OPEN)
    assert tab.run("document.documentElement.scrollWidth") <= 320


def test_the_page_asks_for_its_own_files_only_and_shows_every_picture(
    tab: Browser, pages: dict[str, Path]
) -> None:
    tab.open(pages["01"])
    folder = pages["01"].parent.as_uri()
    assert len(tab.asked_for) > 4
    assert all(url.startswith(folder) for url in tab.asked_for)
    sizes = tab.run("[...document.images].map(one => [one.complete, one.naturalWidth])")
    assert sizes
    assert all(complete and width > 50 for complete, width in sizes)


def test_the_first_key_pressed_offers_to_skip_to_the_content(tab: Browser, pages: dict[str, Path]) -> None:
    tab.open(pages["01"])
    for kind in ("keyDown", "keyUp"):
        tab.call("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    focused = tab.run("({text: document.activeElement.textContent, hash: document.activeElement.hash})")
    assert focused == {"text": "Zum Inhalt springen", "hash": "#content"}
    assert tab.run("document.activeElement.getBoundingClientRect().left") >= 0


@pytest.mark.parametrize("key", KEYS)
def test_the_keyboard_stops_where_there_is_something_to_do(
    tab: Browser, pages: dict[str, Path], key: str
) -> None:
    """Links, what opens, and tables that may be wider than the window: no picture, which never is."""
    for width in (320, 1280):
        tab.open(pages[key], width)
        tab.run(OPEN)
        stops = "[...document.querySelectorAll('[tabindex=\"0\"]')].map(one => one.className)"
        assert set(tab.run(stops)) == {"scroll"}
        assert (
            tab.run("[...document.images].filter(one => one.width > one.parentElement.clientWidth + 1)") == []
        )


def test_a_browser_that_cannot_open_all_tables_in_print_still_says_what_can_be_opened(
    tab: Browser, pages: dict[str, Path]
) -> None:
    """Rules within the query hold only where it is true: nothing outside of it hides a summary."""
    tab.open(pages["01"])
    tab.call("Emulation.setEmulatedMedia", media="print")
    seen = "getComputedStyle(document.querySelector('summary')).display != 'none'"
    assert not tab.run(seen)
    deletion = """(() => {
        const style = document.createElement("style");
        style.textContent = CSS_TEXT.replaceAll("::details-content", "::no-such-thing");
        document.querySelector("link[rel=stylesheet]").replaceWith(style);
    })()"""
    text = (pages["01"].parent / "style.css").read_text(encoding="utf-8")
    tab.run(deletion.replace("CSS_TEXT", json.dumps(text)))
    assert tab.run(seen)
    tab.call("Emulation.setEmulatedMedia", media="")


def test_printing_opens_the_tables_and_repeats_nothing_of_the_navigation(
    tab: Browser, pages: dict[str, Path], tmp_path: Path
) -> None:
    tab.open(pages["01"])
    file = tmp_path / "page.pdf"
    file.write_bytes(tab.printed())
    text = subprocess.run(
        ["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "2.1 Arbeitslosenanteil (%): Werte je Quartier in Aachdorf" in spaced(text)
    assert "Als Tabelle" not in text.replace("„Als Tabelle“", "")
    assert "Zum Inhalt springen" not in text


def published(county: County, key: str, indicator: str) -> dict[str, str]:
    """By name what the long published table says of an indicator, worded here and not by the product."""
    frame = county.published.to_frame(within=key)
    (column,) = county.published.series(indicator)
    decimals = column.indicator.decimals
    found: dict[str, str] = {}
    for row in frame[frame["indicator"] == indicator].itertuples():
        mark = " †" if "other_date" in row.flags else ""
        is_hidden = row.reason == Reason.HIDDEN.token
        found[spaced(row.area_name)] = "*" if is_hidden else printed(row.value, decimals) + mark
    return found


def printed(number: float, decimals: int) -> str:
    """The number as German tables have it, halves rounded away from zero."""
    rounded = Decimal(repr(number)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{rounded:,}".translate(str.maketrans(",.", ".,"))


@pytest.mark.parametrize("key", KEYS)
def test_every_number_of_every_table_is_the_published_one(
    tab: Browser, towns: County, pages: dict[str, Path], key: str
) -> None:
    tab.open(pages[key])
    tables = tables_of(tab.run(TABLES))
    for indicator, title in (("al", "Arbeitslosenanteil %"), ("ew", "Einwohnerinnen und Einwohner")):
        expected = published(towns, key, indicator)
        shown = [column_of(table, title) for table in tables if title in table.head]
        assert len(shown) >= 2  # behind the map, and among all indicators
        for one in shown:
            assert one == expected


@pytest.mark.parametrize("key", KEYS)
def test_rankings_and_profiles_say_the_published_numbers_too(
    tab: Browser, towns: County, pages: dict[str, Path], key: str
) -> None:
    tab.open(pages[key])
    tables = {table.caption: table for table in tables_of(tab.run(TABLES))}
    lowest = towns.published.tree.lowest
    names = [spaced(name) for area, name in zip(lowest.keys, lowest.names, strict=True) if area[:2] == key]
    for indicator, title in (("al", "Arbeitslosenanteil"), ("ew", "Einwohnerinnen und Einwohner")):
        expected = {name: published(towns, key, indicator)[name] for name in names}
        if len(names) > 1:  # a single Quartier is not ranked: the municipality is, among the others
            ranking = tables[f"Rangfolge: {title}"]
            assert {row[1]: row[2] for row in ranking.rows if row[1] in names} == expected
        for name in names:
            profile = tables[f"{name} im Vergleich"]
            assert {row[0]: row[2] for row in profile.rows}[title] == expected[name]


def column_of(table: Table, title: str) -> dict[str, str]:
    place = table.head.index(title)
    return {row[0]: row[place] for row in table.rows}
