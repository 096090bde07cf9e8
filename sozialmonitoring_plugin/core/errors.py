"""Errors that a person can cause and mend.

>>> error = UserError("{file} is not a workbook.", hint="Save it as .xlsx.", file="a.txt")
>>> str(error)
'a.txt is not a workbook. Save it as .xlsx.'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

Translate = Callable[[str, str], str]

_LONGEST_SENTENCE = 300
_LONGEST_VALUE = 80


def _filled(templates: list[str], values: Mapping[str, object]) -> str:
    return " ".join(template.format(**values) for template in templates)


def _cut(values: Mapping[str, object]) -> dict[str, object]:
    """Long values cut at their end, paths at their beginning: there stands what tells them apart."""
    return {name: _short(value) for name, value in values.items()}


def _short(value: object) -> object:
    text = str(value)
    if not isinstance(value, str | PurePath) or len(text) <= _LONGEST_VALUE:
        return value
    if isinstance(value, PurePath):
        return f"…{text[1 - _LONGEST_VALUE :]}"
    return f"{text[: _LONGEST_VALUE - 1]}…"


class Part:
    """A value that is worded itself: an English template, translated with the sentence it stands in."""

    def __init__(self, text: str, **values: object) -> None:
        self.text = text
        self.values = values

    def worded(self, template: str) -> str:
        """The part by the translated template."""
        return template.format(**self.values)

    def sentence(self, translate: Translate | None = None) -> str:
        """The part by itself in the language of `translate(context, text)`, English without it."""
        return self.worded(translate(UserError.context, self.text) if translate else self.text)

    def __str__(self) -> str:
        return self.worded(self.text)


_MARKS = Part("“{text}”")
_DAY = Part("{day:%Y-%m-%d}")
"""A date; the language says in which order."""
_HALF = Part("0.5").text


@dataclass(frozen=True)
class Quoted:
    """Texts with commas between them, each in the quotation marks of the language; a dash for none."""

    texts: tuple[str, ...]
    text = _MARKS.text

    @classmethod
    def of(cls, texts: Iterable[str]) -> Quoted:
        """Quote texts of any collection."""
        return cls(tuple(texts))

    def worded(self, template: str) -> str:
        """The list by the translated quotation marks."""
        return ", ".join(template.format(text=text) for text in self.texts) or "–"

    def __str__(self) -> str:
        return self.worded(self.text)


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
        """Message and hint in the language of `translate(context, text)`, English without it.

        Lists and texts of cells that would make it endless are cut.
        """
        templates = [text for text in (self.message, self.hint) if text]
        values = self.values
        if translate is not None:
            templates = [translate(self.context, text) for text in templates]
            values = {name: self._worded(value, translate) for name, value in values.items()}
        text = _filled(templates, values)
        return text if len(text) <= _LONGEST_SENTENCE else _filled(templates, _cut(values))

    def advice(self, translate: Translate) -> str:
        """What to do, in the language of `translate(context, text)`."""
        values = {name: self._worded(value, translate) for name, value in self.values.items()}
        return translate(self.context, self.hint).format(**values) if self.hint else ""

    def _worded(self, value: object, translate: Translate) -> object:
        if type(value) is date:  # not a moment, which has a time as well
            return translate(self.context, _DAY.text).format(day=value)
        if isinstance(value, float):
            # The second character of the translated number is the decimal sign of the language.
            point = translate(self.context, _HALF)[1]
            return value if point == "." else f"{value:.12g}".replace(".", point)
        if not isinstance(value, Part | Quoted):
            return value
        return value.worded(translate(self.context, value.text))

    def __str__(self) -> str:
        return self.sentence()


class Cancelled(UserError):
    """Somebody pressed cancel; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Cancelled. Nothing was changed.")
