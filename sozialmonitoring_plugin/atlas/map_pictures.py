"""The maps of a booklet as single pictures, each on a sheet with title, legend, dates and source."""

from __future__ import annotations

from pathlib import Path

from ..core.booklets.page_progress import tell_page
from ..core.feedback import Feedback, stop_if_cancelled
from ..layers.map_images import write_image
from .booklet import BookletRequest
from .html.elements import anchor_of
from .maps.indicator import map_content


def write_map_pictures(request: BookletRequest, stem: Path, suffix: str, feedback: Feedback) -> list[Path]:
    """Write the map of each indicator; `suffix` is .png or .svg.

    The files are called as `stem`, with the indicator behind it. Each appears whole or not at all. Raises
    UserError for what cannot be shown or written.
    """
    files = []
    for number, column in enumerate(request.columns, 1):
        stop_if_cancelled(feedback)
        tell_page(feedback, number, len(request.columns), is_map=True)
        path = stem.with_name(f"{stem.name}_{anchor_of(column.indicator.id)}{suffix}")
        write_image(map_content(request, column).indicator_map, path)
        files.append(path)
    return files
