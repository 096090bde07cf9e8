"""Finished booklets, read back by poppler and qpdf and compared with the published table."""

from __future__ import annotations

import getpass
import re
from dataclasses import replace

import pytest
from qgis.PyQt.QtGui import QColor, QImage

from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import Cancelled
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.themes.symbols import Symbols
from tests.atlas.county import BERGSTADT, COUNT, SHARE, County, Quarter, Town, make_county
from tests.atlas.pdf import Pdf, without_dates

FORTY = Town(
    "Großstadt",
    {
        f"Raum {room}": tuple(Quarter(f"Quartier {room}{n:02d}", 20 + n, 900 + n) for n in range(10))
        for room in "ABCD"
    },
)

MAP = 3
"""The page of the first indicator, behind cover and divider."""


class Watcher(Silence):
    """Feedback that keeps the progress, and cancels once it has got so far."""

    def __init__(self, cancel_at: float = 101) -> None:
        self.progress: list[float] = []
        self.cancel_at = cancel_at

    def setProgress(self, progress: float) -> None:
        self.progress.append(progress)

    def isCanceled(self) -> bool:
        return bool(self.progress) and self.progress[-1] >= self.cancel_at


@pytest.fixture(scope="module")
def booklet(tmp_path_factory, county) -> Pdf:
    """The booklet of Aachdorf: cover, divider, two indicators, table, reading help."""
    path = tmp_path_factory.mktemp("booklet") / "Aachdorf.pdf"
    return Pdf(write_booklet(county.request(), path, Silence()))


def spaced(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


def shown_values(county: County, municipality: str, pdf: Pdf) -> dict[str, list[str]]:
    """What the table pages say of each area, found by its name at the start of a line."""
    names = {name for entry in county.published.tree.levels for name in entry.names}
    found: dict[str, list[str]] = {}
    for page in range(1, pdf.pages + 1):
        text = pdf.text(page)
        if "Alle Kennzahlen im Überblick" not in text:
            continue
        for line in text.splitlines():
            name, *cells = re.split(r"\s{2,}", line.strip().replace("\N{NO-BREAK SPACE}", " "))
            if name in names and cells:
                found.setdefault(name, []).extend(cell.removesuffix(" †") for cell in cells)
    return found


def published_values(county: County, municipality: str) -> dict[str, list[str]]:
    """The same straight from the long published table, formatted here and not by the product."""
    frame = county.published.to_frame()
    decimals = {column.indicator.id: column.indicator.decimals for column in county.published.columns}
    ours = frame[frame["area_key"].str.startswith(municipality) | (frame["level"] == "total")]
    found: dict[str, list[str]] = {}
    for row in ours.itertuples():
        text = f"{row.value:,.{decimals[row.indicator]}f}".translate(str.maketrans(",.", ".,"))
        found.setdefault(row.area_name, []).append("*" if row.reason == Reason.HIDDEN.token else text)
    return found


def test_the_pages_are_cover_maps_table_and_reading_help(booklet):
    titles = [
        "Aachdorf",
        "Kennzahlen",
        "2.1 Arbeitslosenanteil",
        f"1.1 {COUNT.title}",
        "Alle Kennzahlen",
        "Methode",
    ]
    assert booklet.pages == len(titles)
    for page, title in enumerate(titles, 1):
        assert title in booklet.text(page)


def test_every_number_of_the_table_is_the_published_one(booklet, county):
    assert shown_values(county, "01", booklet) == published_values(county, "01")


def test_a_map_page_says_what_where_when_and_from_whom(booklet):
    text = spaced(booklet.text(MAP))
    for part in (
        "Sozialmonitoring Kreis Übach",
        "Arbeitslose an den Einwohnern",
        "In Aachdorf beträgt der Wert 5,20 %",
        "Kreiswert (6,87 %)",
        "31.12.2014 (Nenner: 31.12.2013)",
        "Arbeitsagentur; Meldeämter",
        "Angaben in %",
        "Gebietsstand Quartiere 2013",
        "übrige Gebiete",
    ):
        assert part in text


def test_the_map_names_its_areas_and_the_legend_lists_every_class(booklet, county):
    text = spaced(booklet.text(MAP))
    request = county.request()
    for name in ("Mühlenviertel", "Anger", "Fließ", "Bahnhof", "Bergstadt"):
        assert name in text
    labels = request.themes["al"].classification.labels(request.words)
    assert len(labels) == 4
    assert all(label in text for label in labels)


def test_all_fonts_are_embedded_and_words_are_found_by_searching(booklet):
    assert booklet.fonts()
    assert {embedded for _, embedded in booklet.fonts()} == {"yes"}
    text = booklet.text()
    assert "veröffentlicht" in text
    assert not set(text) & set("ﬀﬁﬂﬃﬄ")


def test_the_pdf_has_a_title_and_its_author_is_nobody_at_the_computer(booklet):
    info = booklet.info()
    assert info["Title"] == "Aachdorf – Sozialmonitoring Kreis Übach"
    assert info["Creator"] == "Sozialmonitoring"
    assert info["Author"] == "Sozialmonitoring Kreis Übach"
    assert info["Page size"] == "595 x 842 pts (A4)"
    assert f"/{getpass.getuser()}/".encode() not in booklet.uncompressed()


def test_the_same_request_makes_the_same_bytes_but_for_the_date(booklet, county, tmp_path):
    again = write_booklet(county.request(), tmp_path / "again.pdf", Silence())
    assert without_dates(again.read_bytes()) == without_dates(booklet.path.read_bytes())


def test_a_hidden_number_is_nowhere_in_the_file(tmp_path):
    town = Town("Klein", {"Mitte": (Quarter("Eins", 2, 731), Quarter("Zwei", 30), Quarter("Drei", 40))})
    county = make_county(town, BERGSTADT, rules=Rules())
    pdf = Pdf(write_booklet(county.request(), tmp_path / "klein.pdf", Silence()))
    shown = shown_values(county, "01", pdf)
    assert shown == published_values(county, "01")
    assert shown["Eins"] == ["*", "731"]
    assert "0,27" not in pdf.text()
    assert "geheim zu halten" in pdf.text(MAP)


def test_forty_quartiere_are_all_in_the_table_and_on_the_map(tmp_path):
    county = make_county(FORTY, BERGSTADT)
    pdf = Pdf(write_booklet(county.request(), tmp_path / "forty.pdf", Silence()))
    assert shown_values(county, "01", pdf) == published_values(county, "01")
    on_the_map = set(pdf.text(MAP).split())
    assert {
        quarter.name.split()[1] for quarters in FORTY.rooms.values() for quarter in quarters
    } <= on_the_map


def test_one_quartier_is_a_booklet_too(tmp_path):
    county = make_county(Town("Weiler", {"Raum": (Quarter("Dorf", 50),)}), BERGSTADT)
    pdf = Pdf(write_booklet(county.request(), tmp_path / "weiler.pdf", Silence()))
    assert pdf.pages == 6
    assert shown_values(county, "01", pdf) == published_values(county, "01")


def test_a_municipality_without_any_number_is_still_a_booklet(tmp_path):
    quarters = tuple(Quarter(name, 1) for name in ("Eins", "Zwei"))
    county = make_county(Town("Leer", {"Raum": quarters}), BERGSTADT, indicators=(SHARE,))
    pdf = Pdf(write_booklet(county.request(), tmp_path / "leer.pdf", Silence()))
    assert {
        cells[0] for name, cells in shown_values(county, "01", pdf).items() if name in ("Eins", "Zwei")
    } == {"*"}
    assert "kein Wert veröffentlicht: geheim zu halten" in spaced(pdf.text(MAP))


def test_a_booklet_without_indicators_has_a_cover_and_the_method(county, tmp_path):
    pdf = Pdf(write_booklet(county.request(indicators=()), tmp_path / "empty.pdf", Silence()))
    assert pdf.pages == 2


def test_names_that_look_like_expressions_or_placeholders_stay_names(tmp_path):
    town = Town(
        "[% env('HOME') %] {county}", {"<b>Raum</b>": (Quarter("[% 40 + 2 %]", 30), Quarter("{title}", 50))}
    )
    county = make_county(town, BERGSTADT, title="$CURRENT_DATE & [% 1 + 1 %]")
    text = Pdf(write_booklet(county.request(), tmp_path / "nasty.pdf", Silence())).text()
    assert "[ % env('HOME') %] {county}" in spaced(text)
    assert "<b>Raum</b>" in text
    assert "{title}" in text
    assert "[% 40 + 2 %]" in spaced(text)
    assert "$ CURRENT_DATE & [ % 1 + 1 %]" in spaced(text)


def test_progress_rises_with_every_page_to_the_end(county, tmp_path):
    watcher = Watcher()
    write_booklet(county.request(), tmp_path / "heft.pdf", watcher)
    assert watcher.progress == pytest.approx([100 * page / 6 for page in range(7)])


def test_a_cancelled_run_leaves_what_was_there(county, tmp_path):
    target = tmp_path / "heft.pdf"
    target.write_bytes(b"older")
    with pytest.raises(Cancelled):
        write_booklet(county.request(), target, Watcher(cancel_at=50))
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


def pages_of(request, folder) -> list[QImage]:
    return Pdf(write_booklet(request, folder / "heft.pdf", Silence())).page_images(request.dpi)


def test_equal_values_have_equal_colours_in_two_booklets(tmp_path):
    """Each town is one square, so that the middle of its map is the colour of its class."""
    shares = {"Ast": 50, "Ulm": 50, "Eck": 200}
    towns = [Town(name, {"Raum": (Quarter("x", count),)}) for name, count in shares.items()]
    county = make_county(*towns, indicators=(SHARE,))
    colours = []
    for key in ("01", "02", "03"):
        image = pages_of(county.request(key, dpi=60), tmp_path / key)[MAP - 1]
        millimetre = image.width() / 210
        colours.append(image.pixelColor(int(76 * millimetre), int(116 * millimetre)).name())
    ast, ulm, eck = colours
    assert ast == ulm
    assert ast != eck


def test_a_map_has_the_palette_that_the_booklet_names_for_its_indicator(county, tmp_path):
    """The darkest class fills areas; blue is in no palette that is proposed for a burden."""

    def has_blue(name, **settings):
        return any(map(is_blue, pages_of(county.request(**settings), tmp_path / name)))

    def is_blue(image):
        wanted = QColor("#0000c8")
        return any(
            abs(found.red() - wanted.red())
            + abs(found.green() - wanted.green())
            + abs(found.blue() - wanted.blue())
            < 30
            for y in range(0, image.height(), 8)
            for x in range(0, image.width(), 8)
            for found in [QColor(image.pixel(x, y))]
        )

    assert not has_blue("plain", dpi=50)
    themes = county.request().themes
    blue = {name: replace(one, palette="sequential: #0000c8 #0000c8") for name, one in themes.items()}
    assert has_blue("own", dpi=50, themes=blue)


def test_a_page_without_a_chart_takes_no_room_from_the_next(county, tmp_path):
    themes = {**county.request().themes, COUNT.id: Symbols(COUNT.id)}

    def last_map(name, *indicators):
        request = county.request(indicators=indicators, themes=themes, dpi=60)
        return pages_of(request, tmp_path / name)[1 + len(indicators)].copy(0, 160, 496, 460)

    assert last_map("after", COUNT.id, SHARE.id) == last_map("alone", SHARE.id)
