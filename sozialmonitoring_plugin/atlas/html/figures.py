"""Pictures with caption, legend, and the table behind them."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.wording import Wording
from .elements import Markup, element, lines
from .section import Figure

LONGEST_ALT = 300
"""Letters of an alternative text: it is read in one go, without a way to stop or go back in it."""


def figure(shown: Figure, words: Wording) -> Markup:
    """The picture; its table opens by a click, and is always open in print.

    What takes more words than an alternative text may have stands as text with the table.
    """
    told = shown.picture.told
    is_long = len(told) > LONGEST_ALT
    alt = words.text("html_told_below", caption=shown.caption) if is_long else told
    picture = element("img", src=shown.picture.path, alt=alt, decoding="async")
    parts = [element("figcaption", shown.caption), element("div", picture, class_="picture"), shown.legend]
    if shown.behind or is_long:
        heading = "html_as_table" if shown.behind else "html_as_text"
        text = element("p", told, class_="told") if is_long else Markup("")
        parts.append(element("details", element("summary", words.text(heading)), text, shown.behind))
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
