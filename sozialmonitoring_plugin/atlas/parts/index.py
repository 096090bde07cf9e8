"""The index: the areas of the municipality by name, and the pages that tell about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.booklets.outline import area_anchor
from ...core.collation import collation
from ...core.places import Place, distinct_names
from ..booklet import BookletRequest
from ..page import Page
from ..planning import Planning
from ..tables.listing import Listed, Look, list_columns, list_pages
from ..tables.rows import RowStyle, TableRow
from ..templates import PageKind
from ..texts import common_texts, continued

ANCHOR = "index"


def plan_index(planning: Planning) -> Iterator[Page]:
    """As many pages as the areas need, none before the other pages are known."""
    request = planning.request
    words, level = request.words, request.drawn.level.title
    title = words.text("atlas_index_title")
    subtitle = words.text("atlas_index_subtitle", level=level, municipality=request.home.name)
    texts = {**common_texts(request), "title": title, "subtitle": subtitle}
    columns = list_columns(planning.templates[PageKind.INDEX])
    entries = _entries(planning) if planning.pages else []
    for place, page in enumerate(list_pages(entries, columns, _look(request))):
        heading, anchor = (title, ANCHOR) if place == 0 else ("", "")
        shown = continued(request, texts, place)
        yield Page(PageKind.INDEX, shown, heading, anchor=anchor, tables=page.tables, links=page.links)


def _look(request: BookletRequest) -> Look:
    titles = [request.drawn.level.title, request.words.text("atlas_page")]
    if _has_between(request):
        titles.insert(1, request.tree.levels[request.map_rank - 1].level.title)
        return Look({0: 0.6, 1: 0.4}, (False, False, True), TableRow(RowStyle.HEADER, tuple(titles)))
    return Look({0: 1.0}, (False, True), TableRow(RowStyle.HEADER, tuple(titles)))


def _has_between(request: BookletRequest) -> bool:
    return request.map_rank - 1 > request.home.rank


def _entries(planning: Planning) -> list[Listed]:
    request = planning.request
    names = index_names(request)
    areas = sorted(
        request.inside(request.home, request.map_rank),
        key=lambda one: (collation(names[one.position]), one.key),
    )
    profiles = {entry.anchor: entry.page for entry in planning.outline}
    tabled = _table_pages(request, planning.pages)
    return [_listed(request, one, names[one.position], profiles, tabled) for one in areas]


def index_names(request: BookletRequest) -> tuple[str, ...]:
    """The names of the level; where no column says where they lie, equal ones say it themselves."""
    return request.drawn.names if _has_between(request) else distinct_names(request.tree, request.map_rank)


def _listed(
    request: BookletRequest, area: Place, name: str, profiles: dict[str, int], tabled: dict[str, int]
) -> Listed:
    profile, table = profiles.get(area_anchor(area.key)), tabled.get(area.key)
    numbers = ", ".join(str(one) for one in (profile, table) if one is not None)
    above = request.tree.levels[request.map_rank - 1].names if _has_between(request) else ()
    between = [above[request.drawn.parents[area.position]]] if above else []
    anchor = area_anchor(area.key) if profile is not None else "tables" if table is not None else ""
    return Listed(TableRow(RowStyle.AREA, (name, *between, numbers)), anchor)


def _table_pages(request: BookletRequest, pages: Sequence[Page]) -> dict[str, int]:
    """By key the first page of the tables that names the area, at the head of a row or of a column."""
    first: dict[str, int] = {}
    among = False
    for number, page in enumerate(pages, 1):
        among = page.anchor == "tables" if page.heading else among
        if among:
            for text in _heads(page, _letters(request.drawn.level.title)):
                first.setdefault(text, number)
    inside = request.inside(request.home, request.map_rank)
    named = ((place.key, _letters(request.called(place))) for place in inside)
    return {key: first[name] for key, name in named if name in first}


def _heads(page: Page, level: str) -> Iterator[str]:
    """What rows and columns are called; columns of areas have the name of their level first."""
    for sheet in page.tables.values():
        for row in sheet.rows:
            if row.style is RowStyle.HEADER:
                yield from (_letters(cell).removeprefix(level) for cell in row.cells[1:])
            yield _letters(row.cells[0])


def _letters(text: str) -> str:
    """The text without what breaks its lines: spaces, and the hyphens that a line may end with."""
    return "".join(one for one in text if not one.isspace() and one != "-")
