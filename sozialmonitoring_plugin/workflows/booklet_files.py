"""All files of one booklet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..atlas.booklet import BookletRequest
from ..atlas.file_names import booklet_file_name
from ..atlas.writing import write_booklet, write_page_images
from ..core.areas import TOTAL
from ..core.feedback import Feedback
from ..core.workbook.request import WorkbookRequest
from .export_tables import write_workbook


def write_booklet_files(
    booklet: BookletRequest, formats: Sequence[str], folder: Path, feedback: Feedback
) -> list[Path]:
    """Write a booklet in the formats asked for, each file whole or not at all. Raises UserError."""
    files: list[Path] = []
    if "pdf" in formats:
        files.append(write_booklet(booklet, _target(booklet, folder, ".pdf"), feedback))
    if "png" in formats:
        files += write_page_images(booklet, _target(booklet, folder, ""), feedback)
    if "xlsx" in formats:
        workbook = WorkbookRequest(booklet.published, booklet.municipality, booklet.variable_titles)
        files.append(write_workbook(workbook, folder))
    return files


def _target(booklet: BookletRequest, folder: Path, suffix: str) -> Path:
    key = "" if booklet.municipality == TOTAL else booklet.municipality
    return folder / booklet_file_name(booklet.home.name, key, suffix)
