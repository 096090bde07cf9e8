"""A report on paper."""

from __future__ import annotations

from qgis.PyQt.QtCore import QMarginsF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QTextDocument
from qgis.PyQt.QtPrintSupport import QPrinter

MARGINS = QMarginsF(16, 16, 16, 18)
"""Millimetres on the left, at the top, on the right and at the bottom."""

_POINTS_PER_INCH = 72
_STYLE = """
body { margin: 0; padding: 0; font-size: 9pt }
h2 { margin: 11px 0 1px 0 }
td, th { padding: 0 13px 0 0 }
"""
"""The paper has margins of its own; Qt passes over the rules for print, and over points as distances."""


def paper() -> QPrinter:
    """A printer for A4 with margins that every device can keep."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    a4, portrait = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(a4, portrait, MARGINS, QPageLayout.Unit.Millimeter))
    return printer


def print_page(html: str, printer: QPrinter, screen_dpi: int) -> None:
    """Print a page over the whole width between the margins.

    The page is laid out at the resolution of the screen and scaled as a whole: a document that is laid out
    at the printer's own takes the distances of its style for the printer's tiny dots.
    """
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setHtml(html.replace("</style>", f"{_STYLE}</style>"))
    inside = printer.pageLayout().paintRect(QPageLayout.Unit.Point).size()
    document.setPageSize(inside * screen_dpi / _POINTS_PER_INCH)
    document.print(printer)
