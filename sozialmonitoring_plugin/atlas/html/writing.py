"""The folder of a booklet: one page, its style, its drawings. No script, nothing from the network."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from ...core.booklets.page_progress import tell_page
from ...core.feedback import Feedback, stop_if_cancelled
from ...support.whole_files import write_folder_whole
from ..booklet import BookletRequest
from .document import STYLE, document
from .section import Building, Section
from .sections.builders import BUILDERS
from .style import style_sheet

PAGE = "index.html"


def write_html(request: BookletRequest, folder: Path, feedback: Feedback) -> Path:
    """Write the page and what belongs to it; returns the path of the page.

    The folder appears whole or not at all; one of an earlier booklet is replaced then. Raises UserError for
    what cannot be shown or written, and for a folder that holds anything else.
    """
    sections = _sections(request, feedback)
    files = {
        PAGE: document(request, sections),
        STYLE: style_sheet(request.contents.accent),
        **{picture.path: picture.svg for section in sections for picture in section.pictures()},
    }
    stop_if_cancelled(feedback)
    write_folder_whole({name: text.encode() for name, text in files.items()}, folder)
    feedback.setProgress(100)
    return folder / PAGE


def _sections(request: BookletRequest, feedback: Feedback) -> tuple[Section, ...]:
    """All parts that have something to show; progress by what is slow, the maps of the indicators."""
    work = max(1, len(request.contents.indicators))
    done = count(1)

    def step() -> None:
        stop_if_cancelled(feedback)
        if (number := next(done)) <= work:
            tell_page(feedback, number, work, is_map=True)

    parts = (part for part in request.contents.parts if part.kind in BUILDERS)
    return tuple(one for part in parts for one in BUILDERS[part.kind](Building(request, part, step)))
