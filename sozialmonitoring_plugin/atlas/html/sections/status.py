"""Status and dynamics of the areas: a map, the groups with their areas, why others are not rated."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.findings import status_sentences
from ...booklet import BookletRequest
from ...parts.status import METHOD, status_rows, status_texts
from ...status import BookletStatus
from ..elements import Markup, element
from ..figures import sentences
from ..maps.figures import status_figure
from ..section import Building, Figure, Section
from ..tables import plain_table


def build_status(building: Building) -> Iterator[Section]:
    """The index of the part; one that was not computed says so."""
    request, name = building.request, building.part.index
    words, status = request.words, request.statuses.get(name)
    body: tuple[Markup | Figure, ...] = (element("p", words.text("atlas_status_missing")),)
    if status is not None:
        body = tuple(_body(request, status, name))
    yield Section(words.text("atlas_status_title"), f"status-{name}", body)


def _body(request: BookletRequest, status: BookletStatus, name: str) -> Iterator[Markup | Figure]:
    texts = status_texts(request, status)
    yield element("p", f"{texts['title']}. {texts['subtitle']}", class_="quiet")
    yield sentences(
        one.text for one in status_sentences(request.published, status.result, status.rank, request.home)
    )
    head = (request.words.text("html_group"), request.words.text("html_areas_of"))
    rows = (row.cells for row in status_rows(request, status))
    table = plain_table(texts["title"], head, rows, texts=(1,))
    yield status_figure(request, status, f"status-{name}", table)
    yield element("p", texts[METHOD], class_="quiet")
