"""One line that explains the colours of the sheet."""

from __future__ import annotations

from .explain import role_title
from .sheet_model import COLOURS, FAINT_INK, INK
from .sheet_roles import CellRole


def legend_html() -> str:
    """A chip for every colour."""
    return " ".join(_chip(role, colour) for role, colour in COLOURS.items())


def _chip(role: CellRole, colour: str) -> str:
    ink = FAINT_INK if role is CellRole.LEFT_OUT else INK
    text = role_title(role).replace(" ", "&nbsp;")
    return f'<span style="background:{colour}; color:{ink}">&nbsp;{text}&nbsp;</span>'
