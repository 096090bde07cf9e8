"""Errors that a person can cause and mend.

>>> error = UserError("{file} is not a workbook.", hint="Save it as .xlsx.", file="a.txt")
>>> str(error)
'a.txt is not a workbook. Save it as .xlsx.'
"""

from __future__ import annotations

from collections.abc import Callable

Translate = Callable[[str, str], str]


class UserError(Exception):
    """One sentence that says what is wrong and where, one that says what to do.

    `message` and `hint` are English templates with named fields, so that the door that shows
    the error can translate the template before the domain values are filled in.
    """

    context = "Errors"

    def __init__(self, message: str, *, hint: str = "", details: str = "", **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details
        self.values = values

    def sentence(self, translate: Translate | None = None) -> str:
        """Message and hint in the language of `translate(context, text)`, English without it."""
        templates = [text for text in (self.message, self.hint) if text]
        if translate is not None:
            templates = [translate(self.context, text) for text in templates]
        return " ".join(template.format(**self.values) for template in templates)

    def __str__(self) -> str:
        return self.sentence()


class Cancelled(UserError):
    """Somebody pressed cancel; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Cancelled. Nothing was changed.")
