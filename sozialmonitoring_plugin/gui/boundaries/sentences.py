"""Sentences about drafts as people read them: areas with their names, local time, tools by their titles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from ...core.boundaries.drafting import DraftArea
from ...core.deliveries.reports.console import spoken
from ...core.errors import UserError
from ...core.remarks import Remark
from ...core.wording import Wording
from ..language import interface_wording
from .tool_titles import tool_title

Areas = Mapping[str, DraftArea]

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*")


def readable(error: UserError, areas: Areas | None = None) -> UserError:
    """The same error with values that people know; `areas` are those of the draft."""
    values = {name: _shown(name, value, areas or {}) for name, value in error.values.items()}
    return UserError(error.message, hint=error.hint, details=error.details, **values)


def readable_note(note: Remark, areas: Areas | None = None) -> str:
    """A remark in the language of QGIS with values that people know."""
    values = {name: _shown(name, value, areas or {}) for name, value in note.values}
    return spoken(Remark.of(note.text, **values), interface_wording())


def named(area: DraftArea) -> str:
    """Key and name."""
    return area.key if area.name in ("", area.key) else f"{area.key} {area.name}"


def moment(text: str, words: Wording) -> str:
    """Day and time on the clock of this computer; "" for none."""
    if not text:
        return ""
    at = datetime.fromisoformat(text).astimezone()
    return f"{words.date(at.date())} {at:%H:%M}"


def _shown(name: str, value: object, areas: Areas) -> object:
    if type(value) is not str:
        return value
    if value in areas:
        return named(areas[value])
    if _MOMENT.fullmatch(value):
        return moment(value, interface_wording())
    return tool_title(value) if name == "tool" else value
