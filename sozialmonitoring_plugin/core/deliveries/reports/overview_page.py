"""The files of a folder and what became of each, as a page to print."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...wording import Wording
from .phrases import phrases
from .report_page import STYLE

HEADS = ("File", "Result", "Delivery", "Profile", "Reference dates", "Values", "Doubts", "Remarks")


def overview_page(folder: str, rows: Sequence[Sequence[str]], wording: Wording) -> str:
    """A complete HTML page; each row has the cells of `HEADS`, in the language of the wording."""
    known = phrases(wording.language)
    title = f"{known.get('Imported folder', 'Imported folder')}: {folder}"
    head = "".join(f"<th>{escape(known.get(text, text))}</th>" for text in HEADS)
    body = "".join(f"<tr>{''.join(f'<td>{_lines(cell)}</td>' for cell in row)}</tr>\n" for row in rows)
    return (
        f'<!DOCTYPE html>\n<html lang="{wording.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n<table>\n<tr>{head}</tr>\n{body}</table>\n</body>\n</html>\n"
    )


def _lines(cell: str) -> str:
    return "<br>".join(escape(cell).splitlines())
