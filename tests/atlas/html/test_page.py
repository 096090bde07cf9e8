"""The page as a file: valid, complete, the same every time, and nothing in it that is hidden."""

from __future__ import annotations

import getpass
import itertools
import re
from pathlib import Path

import pytest

from sozialmonitoring_plugin.atlas.html.writing import write_html
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import Cancelled, UserError
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.county import AACHDORF, BERGSTADT, County, Quarter, Town, make_county
from tests.atlas.html.conftest import WICKED, write
from tests.atlas.html.reading import parsed, spaced
from tests.atlas.test_status_page import county as status_county, status_of

LOGO = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNg"
    "AAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
"""A single black pixel."""

KEYS = ("01", "02", "03", "04", "05")


@pytest.mark.parametrize("key", KEYS)
def test_every_page_is_html_without_a_fault(pages: dict[str, Path], key: str) -> None:
    document = parsed(pages[key])
    assert document.get("lang") == "de"
    assert document.find("head/meta").get("charset") == "utf-8"
    assert not list(document.iter("script"))


@pytest.mark.parametrize("key", KEYS)
def test_one_main_heading_and_none_that_skips_a_step(pages: dict[str, Path], key: str) -> None:
    steps = [int(one.tag[1]) for one in parsed(pages[key]).iter() if re.fullmatch("h[1-6]", str(one.tag))]
    assert steps.count(1) == 1
    assert steps[0] == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(steps))


@pytest.mark.parametrize("key", KEYS)
def test_every_link_leads_somewhere_and_every_picture_is_in_the_folder(
    pages: dict[str, Path], key: str
) -> None:
    document, folder = parsed(pages[key]), pages[key].parent
    ids = [one.get("id") for one in document.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    links = [one.get("href") for one in document.iter("a")]
    assert links
    assert {link[1:] for link in links} <= set(ids)
    pictures = {one.get("src") for one in document.iter("img")}
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.svg")}
    assert pictures == found


@pytest.mark.parametrize("key", KEYS)
def test_every_map_has_words_a_caption_and_all_but_the_locator_a_table(
    pages: dict[str, Path], key: str
) -> None:
    figures = list(parsed(pages[key]).iter("figure"))
    assert figures
    for figure in figures:
        assert len(figure.find("div/img").get("alt")) > 40
        assert spaced("".join(figure.find("figcaption").itertext()))
        is_locator = "locator" in figure.get("class")
        assert (figure.find("details/div/table") is None) == is_locator


@pytest.mark.parametrize("key", ["01", "03"])
def test_long_words_of_a_picture_stand_below_it_and_not_in_its_alternative_text(
    pages: dict[str, Path], key: str
) -> None:
    figures = list(parsed(pages[key]).iter("figure"))
    assert all(len(figure.find("div/img").get("alt")) <= 300 for figure in figures)
    long = [figure for figure in figures if figure.find("details/p[@class='told']") is not None]
    assert 0 < len(long) < len(figures)
    for figure in long:
        caption = "".join(figure.find("figcaption").itertext())
        assert figure.find("div/img").get("alt").startswith(caption)
        assert len("".join(figure.find("details/p").itertext())) > 300


def test_the_contents_follow_the_order_somebody_chose(county: County, tmp_path: Path) -> None:
    parts = (
        Part(PartKind.METHOD),
        Part(PartKind.THEME, "Zweites", ("ew",)),
        Part(PartKind.THEME, "Erstes", ("al",)),
    )
    page = write(county, tmp_path / "a", contents=Contents(parts=parts))
    headings = [spaced("".join(one.itertext())) for one in parsed(page).iter("h2")]
    assert headings == ["Inhalt", "Methode und Definitionen", "Zweites", "Erstes"]


def test_names_with_markup_are_shown_as_they_are(pages: dict[str, Path]) -> None:
    document = parsed(pages["05"])
    assert spaced("".join(document.find("body/header/h1").itertext())) == WICKED
    heads = {spaced("".join(one.itertext())) for one in document.iter("th")}
    assert {WICKED, "Klein & <fein>", '"Mitte"'} <= heads


def test_what_is_hidden_is_in_no_file(tmp_path: Path) -> None:
    """Exchanging the counts behind hidden values changes not a single byte."""

    def folder(small: float, other: float) -> dict[str, bytes]:
        town = Town(
            "A", {"R": (Quarter("x", small), Quarter("y", other), Quarter("z", 90), Quarter("u", 240))}
        )
        made = make_county(town, BERGSTADT, rules=Rules(minimum=5))
        page = write(made, tmp_path / f"{small}")
        return {path.name: path.read_bytes() for path in page.parent.rglob("*") if path.is_file()}

    one, other = folder(1, 63), folder(4, 60)
    assert b">*</td>" in one["index.html"]
    assert one == other


def test_the_same_request_makes_the_same_bytes(county: County, tmp_path: Path) -> None:
    one, other = (write(county, tmp_path / name).parent for name in ("one", "other"))
    files = sorted(path.relative_to(one) for path in one.rglob("*"))
    assert files == sorted(path.relative_to(other) for path in other.rglob("*"))
    for file in files:
        if (one / file).is_file():
            assert (one / file).read_bytes() == (other / file).read_bytes()


def test_no_file_tells_where_and_by_whom_it_was_written(pages: dict[str, Path]) -> None:
    for path in pages["01"].parent.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert str(pages["01"].parent.parent) not in text
            assert "file:" not in text
            user = re.escape(getpass.getuser())
            assert not re.search(rf"""["'>/\\]{user}["'</\\]""", text), "by name, or in a path"
            assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", text)


def test_the_publisher_is_the_author_and_the_title_that_of_the_booklets(
    county: County, tmp_path: Path
) -> None:
    parts = (Part(PartKind.COVER), Part(PartKind.TABLES), Part(PartKind.THEME, "", ("al",)))
    contents = Contents("Sozialatlas", "Amt & Co", accent="#ffee00", logo=LOGO, parts=parts)
    page = write(county, tmp_path / "a", contents=contents)
    document = parsed(page)
    assert document.find("head/title").text == "Aachdorf – Sozialatlas"
    authors = [one.get("content") for one in document.iter("meta") if one.get("name") == "author"]
    assert authors == ["Amt & Co"]
    assert document.find("body/header/img").get("src") == contents.logo
    assert "#ffee00" not in (page.parent / "style.css").read_text(encoding="utf-8")


class CancelAt(Silence):
    """Somebody presses cancel at a question."""

    def __init__(self, question: int) -> None:
        self.left = question

    def isCanceled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("question", range(3))
def test_cancelling_leaves_the_older_page_and_nothing_half(
    county: County, tmp_path: Path, question: int
) -> None:
    page = write(county, tmp_path / "heft")
    before = page.read_bytes()
    with pytest.raises(Cancelled):
        write_html(county.request("02"), tmp_path / "heft", CancelAt(question))
    assert page.read_bytes() == before
    assert list(tmp_path.iterdir()) == [tmp_path / "heft"]


def test_a_page_replaces_an_earlier_one_with_all_its_drawings(county: County, tmp_path: Path) -> None:
    write(county, tmp_path / "heft")
    only = Contents(parts=(Part(PartKind.THEME, "", ("al",)),))
    page = write(county, tmp_path / "heft", contents=only)
    files = {path.relative_to(page.parent).as_posix() for path in page.parent.rglob("*.svg")}
    assert files == {"maps/indicator-al.svg", "charts/histogram-al.svg", "charts/ranking-al.svg"}
    assert list(tmp_path.iterdir()) == [tmp_path / "heft"]


def test_a_folder_with_files_of_somebody_is_not_replaced(county: County, tmp_path: Path) -> None:
    (tmp_path / "heft").mkdir()
    (tmp_path / "heft" / "Notizen.docx").write_text("x")
    with pytest.raises(UserError, match=r"Notizen\.docx"):
        write(county, tmp_path / "heft")
    assert [path.name for path in (tmp_path / "heft").iterdir()] == ["Notizen.docx"]


def test_a_county_without_numbers_has_a_page_too(tmp_path: Path) -> None:
    """All hidden: every cell says so, and the map is one of patterns."""
    town = Town("Klein", {"R": (Quarter("x", 1), Quarter("y", 2))})
    page = write(make_county(town, AACHDORF, rules=Rules(minimum=500, secondary=False)), tmp_path / "a")
    svg = (page.parent / "maps" / "indicator-al.svg").read_text(encoding="utf-8")
    assert "url(#hidden)" in svg
    assert parsed(page) is not None


def test_status_and_dynamics_have_a_map_and_a_row_for_each_group_or_reason(tmp_path: Path) -> None:
    made = status_county()
    parts = (Part(PartKind.THEME, "Arbeit", ("al",)), Part(PartKind.STATUS, index="Sozialindex"))
    settings = {"contents": Contents(parts=parts), "statuses": {"Sozialindex": status_of(made)}}
    page = write(made, tmp_path / "a", **settings)
    document = parsed(page)
    (figure,) = [one for one in document.iter("figure") if "Sozialindex" in "".join(one.itertext())]
    rows = [["".join(cell.itertext()) for cell in row] for row in figure.find("details/div/table/tbody")]
    assert [row[1] for row in rows][:3] == ["Schwer", "Mittel, Auch Mittel", "Gut"]
    assert ["nicht bewertet", "Klein: Arbeitslose: geheim gehalten."] in rows
    texts = (page.parent / figure.find("div/img").get("src")).read_text(encoding="utf-8")
    assert ">3-<" in texts
    assert "url(#hidden)" in texts


def test_an_index_that_was_not_computed_is_told(county: County, tmp_path: Path) -> None:
    contents = Contents(parts=(Part(PartKind.STATUS, index="Sozialindex"),))
    page = write(county, tmp_path / "a", contents=contents)
    assert "nicht berechnen" in page.read_text(encoding="utf-8")


def test_names_without_room_are_codes_that_the_table_explains(pages: dict[str, Path]) -> None:
    """Forty Quartiere: each is on the map by its name or by the code beside its name in the table."""
    svg = (pages["03"].parent / "maps" / "overview.svg").read_text(encoding="utf-8")
    written = set(re.findall(r">([^<>]+)</text>", svg))
    (table,) = [one for one in parsed(pages["03"]).iter("table") if "Gebiete in" in one.find("caption").text]
    rows = [[spaced("".join(cell.itertext())) for cell in row] for row in table.find("tbody")]
    quarters = [row for row in rows if row[2] == "Quartier"]
    assert len(quarters) == 40
    for name, code, *_ in quarters:
        assert code in written or set(name.split()) <= {part for text in written for part in text.split()}
