"""What the question about followers says."""

from __future__ import annotations

from datetime import date
from html import escape

from ...layers.follow import ClassifiedLayer
from ...support.translation import translate
from ...workflows.classification_changes import AffectedUse, Consequences
from ..language import interface_wording


def question(consequences: Consequences, has_layers: bool) -> str:
    """The headline: what is changed, and what is asked."""
    name = escape(consequences.frozen.name)
    if not consequences.uses and not has_layers:
        text = translate(
            "ClassificationChange",
            "<b>{name}</b> is changed. No indicator is shown in it, and no map of the open project.",
        )
        return text.format(name=name)
    text = translate("ClassificationChange", "<b>{name}</b> is changed. What is to follow?")
    return text.format(name=name)


def use_text(one: AffectedUse, booklets: int) -> str:
    """An indicator with its level and the chapter of the booklets in which it is drawn."""
    title = f"{one.title} ({one.level_title})" if one.level_title else one.title
    if one.chapter is None or not booklets:
        return title
    if not one.chapter:
        return translate("ClassificationChange", "{title} – booklets: {booklets}").format(
            title=title, booklets=booklets
        )
    text = translate("ClassificationChange", "{title} – booklets: {booklets}, chapter “{chapter}”")
    return text.format(title=title, booklets=booklets, chapter=one.chapter)


def layer_text(one: ClassifiedLayer) -> str:
    """A layer with the date it shows; one that looks otherwise already says so."""
    day = _day(one.origin.reference_date)
    shown = f"{one.layer.name()} – {day}" if day else one.layer.name()
    if one.is_current:
        return shown
    text = translate("ClassificationChange", "{layer} (has other classes or colours already)")
    return text.format(layer=shown)


def kept_text(consequences: Consequences, keeps_old: bool) -> str:
    """What becomes of the classification as it was."""
    if keeps_old:
        text = translate("ClassificationChange", "What is not ticked keeps the classes so far, as “{name}”.")
        return text.format(name=consequences.old_name)
    return translate("ClassificationChange", "Everything follows: the classes so far are not kept.")


def _day(text: str) -> str:
    try:
        return interface_wording().date(date.fromisoformat(text))
    except ValueError:
        return text
