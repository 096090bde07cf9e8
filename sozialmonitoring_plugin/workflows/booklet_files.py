"""The files of one booklet, in the formats that are wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ..atlas.booklet import BookletRequest
from ..atlas.file_names import booklet_file_name
from ..atlas.html.writing import write_html
from ..atlas.map_pictures import write_map_pictures
from ..atlas.writing import write_booklet
from ..core.areas import TOTAL
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.workbook.request import WorkbookRequest
from .export_tables import write_workbook

Writer = Callable[[BookletRequest, Path, Feedback], list[Path]]


def write_files(
    formats: tuple[str, ...], booklet: BookletRequest, folder: Path, feedback: Feedback
) -> list[Path]:
    """Write one booklet into a folder; of a page with its drawings only the page is listed.

    Each file appears whole or not at all. Raises UserError for what cannot be shown or written.
    """
    wanted = (write for name, write in _WRITERS.items() if name in formats)
    return [file for write in wanted for file in write(booklet, folder, feedback)]


def refuse_formats(formats: tuple[str, ...]) -> None:
    """Raise UserError for a format that booklets do not have."""
    for name in formats:
        if name not in FORMATS:
            raise UserError(
                "Booklets are not written as {format}.",
                hint="Choose: {known}.",
                format=name,
                known=", ".join(FORMATS),
            )


def _within(booklet: BookletRequest) -> str:
    """The municipality whose areas a workbook lists, "" for all of the county."""
    return "" if booklet.is_of_county and booklet.tree.municipal_rank > 0 else booklet.municipality


def _target(booklet: BookletRequest, folder: Path, suffix: str = "") -> Path:
    key = "" if booklet.municipality == TOTAL else booklet.municipality
    return folder / booklet_file_name(booklet.home.name, key, suffix)


def _pdf(booklet: BookletRequest, folder: Path, feedback: Feedback) -> list[Path]:
    return [write_booklet(booklet, _target(booklet, folder, ".pdf"), feedback)]


def _html(booklet: BookletRequest, folder: Path, feedback: Feedback) -> list[Path]:
    return [write_html(booklet, _target(booklet, folder), feedback)]


def _workbook(booklet: BookletRequest, folder: Path, _: Feedback) -> list[Path]:
    workbook = WorkbookRequest(
        booklet.published, _within(booklet), booklet.variable_titles, booklet.contents.publisher
    )
    return [write_workbook(workbook, folder)]


def _png(booklet: BookletRequest, folder: Path, feedback: Feedback) -> list[Path]:
    return write_map_pictures(booklet, _target(booklet, folder), ".png", feedback)


def _svg(booklet: BookletRequest, folder: Path, feedback: Feedback) -> list[Path]:
    return write_map_pictures(booklet, _target(booklet, folder), ".svg", feedback)


_WRITERS: Mapping[str, Writer] = {"pdf": _pdf, "html": _html, "xlsx": _workbook, "png": _png, "svg": _svg}

FORMATS = tuple(_WRITERS)

WITHOUT_PAGES = ("xlsx",)
"""Formats that are written at once and tell of no page or map."""
