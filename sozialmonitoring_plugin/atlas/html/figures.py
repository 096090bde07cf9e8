"""Pictures with caption, legend, and the table behind them."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.wording import Wording
from .elements import Markup, element, lines
from .section import Figure


def figure(shown: Figure, words: Wording) -> Markup:
    """The picture; its table opens by a click, and is always open in print."""
    picture = element("img", src=shown.picture.path, alt=shown.picture.told, decoding="async")
    box = element("div", picture, class_="picture", tabindex="0", role="group", aria_label=shown.caption)
    parts = [element("figcaption", shown.caption), box, shown.legend]
    if shown.behind:
        parts.append(element("details", element("summary", words.text("html_as_table")), shown.behind))
    return element("figure", lines(part for part in parts if part), class_=shown.kind)


def sentences(texts: Iterable[str]) -> Markup:
    """Findings as a list, nothing where there are none."""
    items = [element("li", text) for text in texts]
    return element("ul", lines(items), class_="findings") if items else Markup("")


def facts(entries: Iterable[tuple[str, str]]) -> Markup:
    """Terms with what is said of them."""
    return element(
        "dl", lines(element("div", element("dt", term), _told(text)) for term, text in entries if text)
    )


def _told(text: str) -> Markup:
    return lines(element("dd", line) for line in text.split("\n"))
