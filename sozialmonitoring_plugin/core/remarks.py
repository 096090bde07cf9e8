"""Sentences that are shown later, perhaps in another language.

>>> Remark.of("Column {column} holds the dates.", column="D").sentence()
'Column D holds the dates.'
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .errors import Quoted
from .values import Reason


class Word(str):
    """A value of a remark that is a phrase itself, to be translated like its template."""

    __slots__ = ()


REASON_WORDS = {
    Reason.MISSING: Word("no data"),
    Reason.LATER: Word("comes later"),
    Reason.UNRELIABLE: Word("too unreliable"),
    Reason.NOT_RATED: Word("not rated"),
    Reason.NOT_APPLICABLE: Word("not applicable"),
    Reason.HIDDEN: Word("kept confidential"),
}
"""Why there is no number, within a remark."""


class Amount(float):
    """A number of a remark that is shown with grouped thousands, unlike the number of a row or a year."""

    __slots__ = ()

    @property
    def decimals(self) -> int:
        """As many as it needs, three at most."""
        return 0 if self.is_integer() else len(f"{abs(self) % 1:.3f}".rstrip("0")) - 2

    def __str__(self) -> str:
        return f"{float(self):.{self.decimals}f}"

    def __format__(self, spec: str) -> str:
        return format(float(self), spec) if spec else str(self)


@dataclass(frozen=True)
class Remark:
    """An English template and the domain values that belong into it."""

    text: str
    values: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, text: str, /, **values: object) -> Remark:
        """Make a remark from a template with named fields."""
        return cls(text, tuple(values.items()))

    def sentence(
        self, translate: Callable[[str], str] | None = None, show: Callable[[object], object] | None = None
    ) -> str:
        """The sentence; its template is translated, its values are shown, where somebody can."""
        text = translate(self.text) if translate else self.text
        values = {name: _worded(value, translate, show) for name, value in self.values}
        return text.format(**values) if values else text


def _worded(
    value: object, translate: Callable[[str], str] | None, show: Callable[[object], object] | None
) -> object:
    if translate and isinstance(value, Word):
        return translate(value)
    if translate and isinstance(value, Quoted):
        return value.worded(translate(value.text))
    return show(value) if show else value
