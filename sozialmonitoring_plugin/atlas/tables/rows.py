"""The rows of the booklet's tables as plain texts, before anything is measured or drawn.

Areas stand under the areas above them (a Quartier under its Sozialraum), then the municipality,
then the county: each with the values that were published for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from ...core.indicator_texts import signs_of, title_text
from ...core.indicators.tableau import Indicator
from ...core.places import Place
from ...core.publication import PublishedColumn
from ...core.values import Reason, Value
from ...core.wording import Wording
from ..booklet import BookletRequest
from ..drawn import shown_rank

NO_BREAK = "\N{NO-BREAK SPACE}"


class RowStyle(Enum):
    """What a row is; the table decides how that looks."""

    HEADER = "header"
    ENTRY = "entry"
    PART = "part"
    GROUP = "group"
    AREA = "area"
    HOME = "home"
    COUNTY = "county"


@dataclass(frozen=True)
class TableRow:
    """Texts of one row; `indent` counts the levels it stands below the outermost rows.

    `continued` is the name of a group on the next page, over the areas that did not fit.
    """

    style: RowStyle
    cells: tuple[str, ...]
    indent: int = 0
    continued: str = ""


def header_row(request: BookletRequest, rank: int | None = None) -> TableRow:
    """Name of the level (at `rank`, or that of the booklet), then title and unit of every indicator."""
    level = request.tree.levels[request.map_rank if rank is None else rank].level.title
    titles = (heading(request, column) for column in request.columns)
    return TableRow(RowStyle.HEADER, (level, *titles))


def heading(request: BookletRequest, column: PublishedColumn) -> str:
    """Title of a column with its unit on a line of its own."""
    title, unit = told_title(request, column.indicator), column.indicator.unit
    return f"{title}\n{unit}" if unit else title


def told_title(request: BookletRequest, indicator: Indicator) -> str:
    """The title; its number before it where another indicator of the booklet is called the same."""
    alike = sum(one.indicator.title == indicator.title for one in request.columns)
    return title_text(indicator) if alike > 1 else indicator.title


def table_rows(request: BookletRequest, rank: int | None = None) -> tuple[TableRow, ...]:
    """Every area of the municipality, then the municipality, then the county.

    The lowest are those at `rank`, or of the level of the booklet.
    """
    lowest = request.map_rank if rank is None else rank
    rows = list(_rows_below(request, request.home, 0, lowest))
    if request.home.rank < lowest or not rows:
        rows.append(_row(request, request.home, RowStyle.HOME, 0))
    if request.county:
        rows.append(_row(request, request.county, RowStyle.COUNTY, 0))
    return tuple(rows)


def signs_used(request: BookletRequest, columns: Iterable[PublishedColumn]) -> tuple[tuple[str, str], ...]:
    """Sign and meaning of every reason and mark among the values of these columns shown in the booklet."""
    return signs_of(
        request.words,
        (
            place.value(column)
            for column in columns
            for place in shown_places(request, shown_rank(request, column))
        ),
    )


def _rows_below(request: BookletRequest, place: Place, indent: int, lowest: int) -> Iterator[TableRow]:
    if place.rank == lowest:
        if indent == 0:
            yield _row(request, place, RowStyle.AREA, 0)
        return
    for child in request.inside(place, place.rank + 1):
        is_area = child.rank == lowest
        yield _row(request, child, RowStyle.AREA if is_area else RowStyle.GROUP, indent)
        if not is_area:
            yield from _rows_below(request, child, indent + 1, lowest)


def _row(request: BookletRequest, place: Place, style: RowStyle, indent: int) -> TableRow:
    values = (_shown(request, column, place, style) for column in request.columns)
    continued = (
        request.words.text("atlas_continued", name=request.called(place)) if style is RowStyle.GROUP else ""
    )
    return TableRow(style, (request.called(place), *values), indent, continued)


def _shown(request: BookletRequest, column: PublishedColumn, place: Place, style: RowStyle) -> str:
    """A group is only a heading where no area of its level can have a value: a rate as delivered."""
    if style is RowStyle.GROUP and bool((column.values[place.rank].reasons == Reason.NOT_APPLICABLE).all()):
        return ""
    return cell_text(request.words, column, place.value(column))


def cell_text(words: Wording, column: PublishedColumn, value: Value) -> str:
    """Number with its marks, or the sign of its reason; never broken over lines."""
    return words.value(value, column.indicator.decimals).replace(" ", NO_BREAK)


def shown_places(request: BookletRequest, rank: int | None = None) -> tuple[Place, ...]:
    """Every area of the municipality, each followed by those inside it, then the municipality, the county.

    The lowest are those at `rank`, or of the level of the booklet.
    """
    lowest = request.map_rank if rank is None else rank
    above = (place for place in (request.home, request.county) if place)
    below = (place for place in _places_below(request, request.home, lowest) if place != request.home)
    return (*below, *above)


def _places_below(request: BookletRequest, place: Place, lowest: int) -> Iterator[Place]:
    yield place
    if place.rank < lowest:
        for child in request.inside(place, place.rank + 1):
            yield from _places_below(request, child, lowest)
