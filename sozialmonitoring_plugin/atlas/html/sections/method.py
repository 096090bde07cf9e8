"""How the numbers came about: areas, confidentiality, signs, dates, sources, definitions."""

from __future__ import annotations

from collections.abc import Iterator

from ...booklet import BookletRequest
from ...method_rows import method_rows
from ..figures import facts
from ..section import Building, Section


def build_method(building: Building) -> Iterator[Section]:
    """The same terms and explanations as on paper."""
    title = building.request.words.text("html_method_title")
    yield Section(title, "method", (facts(_entries(building.request)),))


def _entries(request: BookletRequest) -> list[tuple[str, str]]:
    """Rows without a term continue the one before."""
    entries: list[tuple[str, str]] = []
    for row in method_rows(request):
        term, text = row.cells
        if term or not entries:
            entries.append((term, text))
        else:
            entries[-1] = (entries[-1][0], f"{entries[-1][1]}\n{text}")
    return entries
