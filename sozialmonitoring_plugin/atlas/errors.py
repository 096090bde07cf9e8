"""What a person can do wrong with booklets."""

from __future__ import annotations

from ..core.errors import UserError


class BookletError(UserError):
    """A booklet that cannot be planned or written."""


class TemplateError(BookletError):
    """A layout template that cannot be used; the sentence names file and item."""
