"""What an office is asked for, and the profile that reads the answer.

The sheet is made from the template and the profile from the same texts, so that whatever comes back fits:
sorted, with further columns, without the sum, as .ods or .csv, or for the next Stichtag.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ...areas import TOTAL, AreaTree
from ...indicators.tableau import Kind, Variable
from ...values import Reason
from ...wording import Wording
from ..cells.signs import DEFAULT, Signs, meaning_of
from ..cells.texts import clean, fold, header_part
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import DateRule, KeyRule, VariableRule
from ..sheets.reading import SourceFile

_OFFERED = ("–", ".", "•", "*", "/", "x", "…", "-")
"""Signs that may be offered, the usual one of each meaning first."""

_NAME = re.compile(r"(?:Vorlage|Template) .+ [0-9a-f]{6}")
_TITLE_ROWS = 30


@dataclass(frozen=True)
class Template:
    """An empty table: one row for each area of a level, one column for each variable.

    `within` is the key of a municipality whose areas alone are asked for, "" for all. `title` is that
    of the monitoring.
    """

    title: str
    source: str
    level: str
    reference_date: date
    variables: tuple[Variable, ...]
    language: str = "de"
    sign_profile: str = ""
    within: str = ""

    @property
    def words(self) -> Wording:
        """The language of the sheet."""
        return Wording.of(self.language)


@dataclass(frozen=True)
class Sign:
    """A sign that is offered, and what it means."""

    text: str
    meaning: str

    def told(self, words: Wording) -> str:
        """The meaning as the office reads it."""
        if self.meaning in ("nil", "about_nil"):
            return words.text(f"template_{self.meaning}")
        return words.reason(Reason.from_token(self.meaning))


@dataclass(frozen=True)
class Headers:
    """The texts above the columns. `upper` are the areas above, for reading only."""

    key: str
    name: str
    upper: tuple[str, ...]
    values: tuple[str, ...]


def template_name(template: Template, tree: AreaTree) -> str:
    """The line in the sheet by which its profile is found; equal for sheets that are read alike."""
    content = [template.level, template.sign_profile, *headers(template, tree).values]
    content += [variable.id for variable in template.variables]
    digest = hashlib.sha256(json.dumps(content).encode()).hexdigest()[:6]
    level = tree.level(template.level).level.title
    return clean(template.words.text("template_name", source=template.source, level=level, digest=digest))


def template_profile(template: Template, tree: AreaTree) -> ImportProfile:
    """How the sheet is read when it comes back."""
    found = headers(template, tree)
    return ImportProfile(
        title=template_name(template, tree),
        source=template.source,
        level=template.level,
        key=KeyRule(columns=(found.key,), name=found.name),
        variables=tuple(
            VariableRule(one.id, column=header_part(header), title=one.title, kind=one.kind, unit=one.unit)
            for one, header in zip(template.variables, found.values, strict=True)
        ),
        dates=DateRule(trust=("title", "request")),
        numbers="german" if template.language == "de" else "english",
        sign_profile=template.sign_profile,
        signs=tuple((sign.text, sign.meaning) for sign in offered_signs(template.sign_profile)),
    )


def template_named_in(source: SourceFile) -> str:
    """The name of the template that a file was made from, "" where it names none."""
    for grid in source.grids.values():
        for row in grid.rows[:_TITLE_ROWS]:
            for cell in row:
                if isinstance(cell, str) and _NAME.fullmatch(clean(cell)):
                    return clean(cell)
    return ""


def offered_signs(sign_profile: str) -> tuple[Sign, ...]:
    """One sign for each meaning that a sign profile knows."""
    known = Signs.of(sign_profile or DEFAULT)
    found: dict[str, Sign] = {}
    for text in _OFFERED:
        value = known.value(text)
        if value is not None:
            meaning = meaning_of(value)
            found.setdefault(meaning, Sign(text, meaning))
    return tuple(found.values())


def headers(template: Template, tree: AreaTree) -> Headers:
    """The texts above the columns, no two alike."""
    words, rank = template.words, tree.rank(template.level)
    upper = tuple(entry.level.title for entry in tree.levels[:rank] if entry.level.id != TOTAL)
    key, name = words.text("caption_key"), tree.levels[rank].level.title
    taken = {fold(text) for text in (key, name, *upper)}
    return Headers(key, name, upper, tuple(_distinct(template.variables, words, taken)))


def asked_positions(template: Template, tree: AreaTree) -> list[int]:
    """Positions of the areas that are asked for, in the order of their keys. Raises KeyError for no area."""
    rank = tree.rank(template.level)
    if not template.within:
        return list(range(len(tree.levels[rank])))
    position = tree.levels[tree.municipal_rank].position[template.within]
    inside: list[int] = tree.descendants(tree.municipal_rank, position, rank).tolist()
    return inside


def of_source(variables: Iterable[Variable], source: str) -> tuple[Variable, ...]:
    """The variables an office delivers; it is named as the source of each."""
    return tuple(replace(one, source=source) for one in variables if one.source == source)


def _distinct(variables: Iterable[Variable], words: Wording, taken: set[str]) -> Iterable[str]:
    for one in variables:
        unit = one.unit or words.text("template_count" if one.kind is Kind.COUNT else "template_given")
        header = f"{one.title}\n({unit})"
        if fold(header) in taken:
            header = f"{one.title} {one.id}\n({unit})"
        taken.add(fold(header))
        yield header
