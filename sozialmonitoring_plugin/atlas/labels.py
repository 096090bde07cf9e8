"""Texts of a page: placeholders like {municipality} in the labels of a template.

Data are never read as expressions: QGIS would execute "[% … %]" in a place name.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import partial

from qgis.core import QgsLayoutItemLabel, QgsTextFormat

from .errors import TemplateError
from .measuring import TextMeasure, wrap
from .templates import PageTemplate

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_SMALLEST = 0.6
_CAUTION = 0.98
"""QGIS breaks lines by widths rounded to pixels; ours must be broken before."""


def plain(text: str) -> str:
    """The text with nothing in it that QGIS would evaluate."""
    return text.replace("[%", "[ %").replace("$CURRENT_DATE", "$ CURRENT_DATE")


def fill_labels(template: PageTemplate, texts: Mapping[str, str]) -> None:
    """Put the texts of a page into the labels; too long ones are set smaller, then shortened.

    Raises TemplateError for an unknown placeholder, or one beside an expression.
    """
    for label, pattern in template.labels:
        _refuse_unknown(template, label, pattern, texts)
        filled = _PLACEHOLDER.sub(partial(_value, label, texts), pattern)
        if filled != pattern:
            label.setText(filled)
            if not _is_html(label):
                _fit(template, label, filled)


def _value(label: QgsLayoutItemLabel, texts: Mapping[str, str], placeholder: re.Match[str]) -> str:
    text = texts[placeholder[1]]
    return html.escape(plain(text)) if _is_html(label) else plain(text)


def _is_html(label: QgsLayoutItemLabel) -> bool:
    return label.mode() == QgsLayoutItemLabel.Mode.ModeHtml or label.textFormat().allowHtmlFormatting()


def _refuse_unknown(
    template: PageTemplate, label: QgsLayoutItemLabel, pattern: str, texts: Mapping[str, str]
) -> None:
    names = _PLACEHOLDER.findall(pattern)
    unknown = [name for name in names if name not in texts]
    if unknown:
        raise TemplateError(
            "{file}: the item “{item}” has the unknown placeholder {name}.",
            hint="This page knows: {known}.",
            file=template.file,
            item=label.displayName(),
            name=unknown[0],
            known=", ".join(sorted(texts)),
        )
    if names and "[%" in pattern:
        raise TemplateError(
            "{file}: the item “{item}” mixes an expression with the placeholder {name}.",
            hint="Use two items.",
            file=template.file,
            item=label.displayName(),
            name=names[0],
        )


def _fit(template: PageTemplate, label: QgsLayoutItemLabel, text: str) -> None:
    """Break the lines; if there are too many, in a smaller size; if there still are, drop words."""
    original = template.text_formats[label.uuid()]
    text_format = QgsTextFormat(original)
    lines, room = _broken(label, text, text_format)
    while len(lines) > room and text_format.size() > original.size() * _SMALLEST:
        text_format.setSize(text_format.size() * 0.95)
        lines, room = _broken(label, text, text_format)
    words = text.split(" ")
    while len(lines) > room and len(words) > 1:
        words.pop()
        lines, room = _broken(label, " ".join(words) + " …", text_format)
    label.setTextFormat(text_format)
    label.setText("\n".join(lines))


def _broken(label: QgsLayoutItemLabel, text: str, text_format: QgsTextFormat) -> tuple[tuple[str, ...], int]:
    """The lines of a text in the width of the label, and how many there is room for."""
    measure = TextMeasure(text_format)
    width = label.rect().width() - 2 * label.marginX()
    height = label.rect().height() - 2 * label.marginY()
    lines = wrap(text, width * _CAUTION, measure.width)
    return lines, next((count for count in range(len(lines), 1, -1) if measure.height(count) <= height), 1)
