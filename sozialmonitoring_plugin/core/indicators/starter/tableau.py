"""The starter tableau in one language, put together from its structure and its texts.

>>> starter = starter_tableau("de")
>>> starter.indicator("arbeitslosenanteil").formula
'alo_gesamt / ew[15 bis 65] je 100'
>>> starter.indicator("arbeitslosenanteil").number
'5.3'
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...wording import Wording
from ..calculation import counts, given
from ..definitions import Definitions
from ..formula.parser import parse
from ..formula.writing import write
from ..resolving import resolve
from ..tableau import Indicator, Tableau
from ..tableau_file import tableau_from_dict

_FOLDER = Path(__file__).parent
_TRANSLATED = {"unit": "units", "theme": "themes"}
_OF_ORIGIN = ("source", "holder", "area_reference", "time_reference")

Entry = dict[str, Any]


@lru_cache
def starter_tableau(language: str) -> Tableau:
    """The tableau with titles, texts and formulas in "de" or "en".

    Ids are the same in both. Raises UserError for another language.
    """
    return _Starter(Wording.of(language).language).tableau()


class _Starter:
    def __init__(self, language: str) -> None:
        self._language = language
        self._structure = _read("structure")
        self._texts = _read(language)

    def tableau(self) -> Tableau:
        content = {"variables": list(self._variables()), "indicators": list(self._indicators())}
        tableau = tableau_from_dict(content, f"starter/{self._language}.json", check=False)
        origins = {entry["id"]: entry["origin"] for entry in _grouped(self._structure["variables"])}
        described = (self._described(one, tableau, origins) for one in tableau.indicators)
        return Tableau(tableau.variables, tuple(described))

    def _variables(self) -> Iterator[Entry]:
        for entry in _grouped(self._structure["variables"]):
            known = {name: value for name, value in entry.items() if name != "origin"}
            yield self._worded({**known, **self._texts["origins"][entry["origin"]]}, "variables")

    def _indicators(self) -> Iterator[Entry]:
        for place, group in enumerate(self._structure["themes"], start=1):
            for number, entry in enumerate(group["indicators"], start=1):
                numbered = {**entry, "theme": group["theme"], "number": f"{place}.{number}"}
                yield self._worded(numbered, "indicators")

    def _worded(self, entry: Entry, kind: str) -> Entry:
        words = {
            name: self._texts[group][entry[name]] for name, group in _TRANSLATED.items() if name in entry
        }
        if "formula" in entry:
            words["formula"] = write(parse(entry["formula"]), self._language)
        return {**entry, **words, **self._texts[kind][entry["id"]]}

    def _described(self, indicator: Indicator, tableau: Tableau, origins: Mapping[str, str]) -> Indicator:
        """The indicator with what is true of its variables: who holds them, for which place and time."""
        used = dict.fromkeys(origins[name] for name in _delivered(indicator, tableau.definitions))
        found = [self._texts["origins"][origin] for origin in used]
        told: dict[str, Any] = {
            name: "; ".join(dict.fromkeys(one[name] for one in found)) for name in _OF_ORIGIN
        }
        return replace(indicator, **told)


def _delivered(indicator: Indicator, definitions: Definitions) -> Iterator[str]:
    """The delivered variables of a formula, numerator first."""
    calculation = resolve(indicator, definitions)
    yield from (one.variable for one in given(calculation))
    yield from (term.variable for count in counts(calculation) for term in count.terms)


def _grouped(groups: list[Entry]) -> Iterator[Entry]:
    """The variables of all groups, each with what holds for its group and is not said otherwise."""
    for group in groups:
        common = {name: value for name, value in group.items() if name != "variables"}
        yield from ({**common, **entry} for entry in group["variables"])


def _read(name: str) -> Entry:
    content: Entry = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return content
