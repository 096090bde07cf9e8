"""Status and dynamics of the areas: a map, the groups with their areas, why others are not rated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.core import QgsLayoutItemLabel

from ...core.booklets.contents import PartKind
from ...core.booklets.findings import status_sentences
from ...core.booklets.findings.naming import names_among
from ...core.places import Place
from ...core.values import Reason
from ..booklet import BookletRequest
from ..maps.status import StatusPageMap
from ..page import Link, Page
from ..planning import Planning
from ..status import BookletStatus, group_label
from ..tables.item import table_space
from ..tables.rows import RowStyle, TableRow
from ..tables.sheets import Sheet, text_sheets
from ..templates import PageKind, PageTemplate
from ..texts import common_texts

METHOD = "method"


def plan_status(planning: Planning) -> Iterator[Page]:
    """One page; more where its table does not fit. For an index that was not computed it says so."""
    request = planning.request
    status = request.statuses.get(planning.part.index)
    heading = request.words.text("atlas_status_title")
    if status is None:
        told = {"title": heading, "sentence": request.words.text("atlas_status_missing")}
        yield Page(PageKind.NOTHING, {**common_texts(request), **told}, heading, anchor="status")
        return
    texts = status_texts(request, status)
    for place, sheet in enumerate(_sheets(planning, status_rows(request, status))):
        if place == 0:
            yield Page(
                PageKind.STATUS,
                texts,
                heading,
                anchor="status",
                map=StatusPageMap(status),
                tables={"table": sheet},
                links=_links(request, planning.templates[PageKind.STATUS]),
            )
        else:
            title = request.words.text("atlas_continued", name=texts["title"])
            yield Page(PageKind.METHOD, {**texts, "title": title}, tables={"table": sheet})


def _sheets(planning: Planning, rows: tuple[TableRow, ...]) -> Iterator[Sheet]:
    """The first sheet beside the map, the others on pages of their own."""
    first = text_sheets(rows, table_space(planning.templates[PageKind.STATUS]))[0]
    yield first
    rest = rows[len(first.rows) :]
    if rest:
        yield from text_sheets(rest, table_space(planning.templates[PageKind.METHOD]))


def status_texts(request: BookletRequest, status: BookletStatus) -> dict[str, str]:
    """Title, what the groups are like here, and how the index is made."""
    words = request.words
    notes = list(status.theme.notes[1:])
    if request.contents.has(PartKind.METHOD):
        notes.append(words.text("atlas_status_method", chapter=words.text("atlas_method_title")))
    return {
        **common_texts(request),
        "title": status.result.spec.title,
        "subtitle": next(iter(status.theme.notes), ""),
        "sentence": " ".join(
            one.text for one in status_sentences(request.published, status.result, status.rank, request.home)
        ),
        METHOD: " ".join(f"{note.rstrip('.')}." for note in notes),
    }


def status_rows(request: BookletRequest, status: BookletStatus) -> tuple[TableRow, ...]:
    """A row for each group that occurs, the greatest burden first; then those not rated, with the reason."""
    words = request.words
    places = request.inside(request.home, status.rank)
    names = names_among(request.tree, places)
    groups = [
        TableRow(
            RowStyle.ENTRY, (group_label(group, words), "\n".join(_members(request, status, members, names)))
        )
        for group, members in status.grouped(places)
    ]
    unrated = [
        TableRow(
            RowStyle.ENTRY,
            (words.reason(Reason.NOT_RATED), f"{names[one.key]}: {status.why_not(one, words)}"),
        )
        for one in places
        if status.group(one) is None
    ]
    return (*groups, *unrated)


def _members(
    request: BookletRequest, status: BookletStatus, members: tuple[Place, ...], names: Mapping[str, str]
) -> Iterator[str]:
    """The areas of a group in a line, then why the dynamics of some of them is not known."""
    yield ", ".join(names[one.key] for one in members)
    for one in members:
        why = status.why_no_dynamics(one, request.words)
        if why:
            yield f"{names[one.key]}: {why}"


def _links(request: BookletRequest, template: PageTemplate) -> tuple[Link, ...]:
    """From the text on how the index is made to the chapter that says more."""
    label = template.item(METHOD, QgsLayoutItemLabel)
    if label is None or not request.contents.has(PartKind.METHOD):
        return ()
    return (Link(label.pos().x(), label.pos().y(), label.rect().width(), label.rect().height(), METHOD),)
