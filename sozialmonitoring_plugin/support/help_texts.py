"""Help texts: one Markdown file for each algorithm and language, shown by Processing and the manual."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QTextDocument

from .paths import resource


def help_html(identifier: str) -> str:
    """Help of an algorithm in the language of QGIS, English where there is none."""
    language = QgsApplication.instance().locale()[:2]
    for folder in (language, "en"):
        path = resource("help", folder, f"{identifier}.md")
        if path.is_file():
            document = QTextDocument()
            document.setMarkdown(path.read_text(encoding="utf-8"))
            return document.toHtml()
    return ""
