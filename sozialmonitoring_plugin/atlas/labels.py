"""Texts of a page: placeholders like {municipality} in the labels of a template.

Data are never read as expressions: QGIS would execute "[% … %]" in a place name.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import partial

from qgis.core import Qgis, QgsLayoutItemLabel, QgsTextFormat, QgsTextRenderer

from .errors import TemplateError
from .measuring import text_context
from .templates import PageTemplate

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_SMALLEST = 0.6


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
            _fit(template, label, filled)


def _value(label: QgsLayoutItemLabel, texts: Mapping[str, str], placeholder: re.Match[str]) -> str:
    text = texts[placeholder[1]]
    as_html = label.mode() == QgsLayoutItemLabel.Mode.ModeHtml or label.textFormat().allowHtmlFormatting()
    return html.escape(plain(text)) if as_html else plain(text)


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
    original = template.text_formats[label.uuid()]
    text_format = QgsTextFormat(original)
    while _overflows(label, text, text_format) and text_format.size() > original.size() * _SMALLEST:
        text_format.setSize(text_format.size() * 0.95)
    label.setTextFormat(text_format)
    words = text.split(" ")
    while len(words) > 1 and _overflows(label, " ".join(words) + " …", text_format):
        words.pop()
        label.setText(" ".join(words) + " …")


def _overflows(label: QgsLayoutItemLabel, text: str, text_format: QgsTextFormat) -> bool:
    context = text_context()
    scale = context.scaleFactor()
    width = label.rect().width() - 2 * label.marginX()
    height = label.rect().height() - 2 * label.marginY()
    needed = QgsTextRenderer.textHeight(
        context,
        text_format,
        text.split("\n"),
        Qgis.TextLayoutMode.Rectangle,
        None,
        Qgis.TextRendererFlags(Qgis.TextRendererFlag.WrapLines),
        width * scale,
    )
    return needed / scale > height
