"""What a person wants counts to be divided by, for all variables and for single ones.

>>> wanted_from_json('{"by": "inhabitants", "variables": {"flats": "area"}}').of("flats").basis
<Basis.AREA: 3>
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .weights import Basis, RebasingError

WORDS = {
    "": Basis.GROUP,
    "variable": Basis.GROUP,
    "inhabitants": Basis.INHABITANTS,
    "address": Basis.ADDRESSES,
    "addresses": Basis.ADDRESSES,
    "area": Basis.AREA,
}
"""How a person names a basis; the first two leave it to what the tableau says of each variable."""


@dataclass(frozen=True)
class Wanted:
    """One choice: the best basis to try, a `group` of the addresses, or the column of a conversion key."""

    basis: Basis = Basis.GROUP
    group: str = ""
    key: str = ""
    column: str = ""


@dataclass(frozen=True)
class WantedWeights:
    """The choice for every variable that has none of its own in `variables`."""

    usual: Wanted = field(default_factory=Wanted)
    variables: Mapping[str, Wanted] = field(default_factory=dict)

    def of(self, variable: str) -> Wanted:
        """What is wanted for a variable."""
        return self.variables.get(variable, self.usual)

    def to_json(self) -> str:
        """Inverse of `wanted_from_json`."""
        content: dict[str, object] = {**_entry(self.usual)}
        if self.variables:
            content["variables"] = {name: _entry(one) for name, one in self.variables.items()}
        return json.dumps(content, ensure_ascii=False)


def wanted_from_json(text: str) -> WantedWeights:
    """Read a choice as a Processing parameter holds it: a word, or a JSON object.

    {"by": "variable", "variables": {"poor": {"by": "variable", "variable": "kids"}, "flats": "area"}}, or
    {"key": "BBSR 2020", "column": "by inhabitants"}. Raises RebasingError for anything not understood.
    """
    content = _parsed(text.strip())
    singles = content.pop("variables", {}) if isinstance(content, dict) else {}
    if not isinstance(singles, dict):
        raise _not_understood(text)
    return WantedWeights(_wanted(content), {name: _wanted(one) for name, one in singles.items()})


def _entry(wanted: Wanted) -> dict[str, str]:
    if wanted.basis is Basis.KEY:
        return {"key": wanted.key, "column": wanted.column}
    word = next(word for word, basis in WORDS.items() if word and basis is wanted.basis)
    return {"by": word} | ({"variable": wanted.group} if wanted.group else {})


def _parsed(text: str) -> Any:
    if not text.startswith(("{", '"')):
        return text
    try:
        return json.loads(text)
    except ValueError as error:
        raise _not_understood(text) from error


def _wanted(content: Any) -> Wanted:
    if isinstance(content, str):
        content = {"by": content}
    if not isinstance(content, dict) or set(content) - {"by", "variable", "key", "column"}:
        raise _not_understood(content)
    named = {name: str(value).strip() for name, value in content.items()}
    word = named.get("by", "").casefold().removeprefix("by ")
    if named.get("key") and word in ("", "key"):
        return Wanted(Basis.KEY, key=named["key"], column=named.get("column", ""))
    if word not in WORDS:
        raise _not_understood(named["by"])
    return Wanted(WORDS[word], group=named.get("variable", ""))


def _not_understood(content: object) -> RebasingError:
    return RebasingError(
        "The weights {weights} are not understood.",
        hint='Write "address", "inhabitants", "variable" or "area", or {example}.',
        weights=str(content),
        example='{"key": "…", "column": "…"}',
    )
