"""How the numbers came about: areas, confidentiality, signs, dates, sources, definitions."""

from __future__ import annotations

from collections.abc import Iterator

from ...booklet import BookletRequest
from ...method_rows import method_rows
from ...tables.rows import RowStyle
from ..figures import facts
from ..section import Building, Section


def build_method(building: Building) -> Iterator[Section]:
    """The same terms and explanations as on paper, under the same headings."""
    title = building.request.words.text("html_method_title")
    yield Section(title, "method", (), tuple(_sections(building.request)))


def _sections(request: BookletRequest) -> Iterator[Section]:
    """Groups are headings; rows without a term continue the one before."""
    grouped: list[tuple[str, list[tuple[str, str]]]] = []
    for row in method_rows(request):
        term, text = row.cells
        if row.style is RowStyle.GROUP:
            grouped.append((term, []))
        elif term:
            grouped[-1][1].append((term, text))
        else:
            above, earlier = grouped[-1][1].pop()
            grouped[-1][1].append((above, f"{earlier}\n{text}"))
    for number, (heading, entries) in enumerate(grouped, 1):
        yield Section(heading, f"method-{number}", (facts(entries),))
