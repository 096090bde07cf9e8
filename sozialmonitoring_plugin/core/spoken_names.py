"""Names of areas behind prepositions, with the article that some kinds of area have.

>>> from .wording import Wording
>>> words = Wording.of("de").words
>>> [format(SpokenName(name, words), "in") for name in ("Aachdorf", "Kreis Aach", "Region Aach")]
['in Aachdorf', 'im Kreis Aach', 'in der Region Aach']
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

_PREPOSITIONS = ("in", "for", "of")


class SpokenName(str):
    """A text that a phrase may put behind "in", "for" or "of": `{place:in}`, `{place:For}` at its start.

    With any other format it is the text.
    """

    __slots__ = ("_words",)
    _words: Mapping[str, str]

    def __new__(cls, text: str, words: Mapping[str, str]) -> Self:
        """The text, and the words of its language."""
        name = super().__new__(cls, text)
        name._words = words
        return name

    def __format__(self, form: str) -> str:
        """The text, behind the preposition that the form names."""
        if form.lower() not in _PREPOSITIONS:
            return super().__format__(form)
        plain, he, she = self._words[f"place_{form.lower()}"].split("|")
        preposition, name = {"he": he, "she": she}.get(self._gender(), plain), self._declined()
        said = f"{preposition} {name}"
        return said[0].upper() + said[1:] if form[0].isupper() else said

    def _gender(self) -> str:
        """The article it takes: "Kreis Aach", "Aachkreis", "Märkischer Kreis", "Region Aach"; "" for none."""
        kind, _, rest = self.casefold().partition(" ")
        county = self._words["place_county"]
        if (county and kind.endswith(county)) or self._declined() != self:
            return "he"
        genders = (one for one in ("he", "she") if rest and kind in self._words[f"place_{one}"].split())
        return next(genders, "")

    def _declined(self) -> str:
        nominative, other = self._words["place_declined"].split("|")
        return (
            self.removesuffix(nominative) + other if nominative and self.endswith(nominative) else str(self)
        )
