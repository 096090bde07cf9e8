"""The import profile: how the tables of one office are read, as readable JSON.

Everything has a default; what the profile does not say is recognised or taken from the request.
A profile with everything in it:

    {
      "title": "Unemployed by Quartier",
      "source": "Federal Employment Agency",
      "level": "quartier",                       id of the level the rows belong to
      "sheet": "Table 1",                        "": the sheet in which most rows are recognised
      "header": [4, 6],                          first and last header row, numbered as in the sheet
      "data": [7, 90],                           first and last row of data; 0 for "to the end"
      "key": ["Land", "RB", "Kreis", "Gem"],     one column or several whose texts are joined
      "widths": [2, 1, 2, 3],                    zeros that number cells lost, per key column
      "name": "Name",                            checked against the key, used where there is none
      "within": "Gemeinde",                      names the area above, to tell same names apart
      "aliases": {"Marktviertel": "010", "Seeleute": null},   text in key or name: an area, or left out
      "totals": ["Innenstadt"],                  texts of rows that are sums though nothing says so
      "rows": [{"column": "Satzart", "equals": ["60"]}],          the other rows are left out
      "variables": [                             none: every column of numbers, named by its header
        {"id": "unemployed", "column": "Arbeitslose", "title": "Arbeitslose", "kind": "count",
         "unit": "", "date": "2014-12-31", "numbers": "german"},
        {"id": "under_3", "when": [{"column": "zeile", "equals": ["00 - < 03"]}]}   in a long table
      ],
      "long": {"names": ["tabelle", "zeile"], "value": "zahl"},   present: one value a row
      "date": {"column": "jahr", "fixed": "2014-12-31", "year_end": "12-31",
               "trust": ["header", "column", "title", "request"]},
      "numbers": "german",                       german, english or "": the column decides
      "sign_profile": "ba",                      din55301, ba, lsn, kosis, hamburg
      "signs": {"k.A.": "missing"},              own signs: a reason, nil, or about_nil
      "cells": {"D17": "missing"},               left out of this one file; never kept for the next
      "reasons": [{"when": [{"column": "Class", "equals": [""]}], "reason": "not_rated",
                   "variables": ["zs1"]}],
      "real_zeros": true,                        rows with 0 for every rate are what they say
      "shape": {"sheet": "Table", "columns": ["Key", "Name"]}     what the table looked like: see `shape`
    }

A variable's `kind` is "count" (summed upward) or "given" (a rate or score as it is). A column is
named as `profile_rules` says: by its header without the date, or by its letter, "[D]".
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...remarks import Remark
from ..errors import DeliveryError
from ..json_text import read_json
from .profile_json import ProfileEntry, profile_entry
from .profile_rules import Condition, DateRule, KeyRule, LongRule, ReasonRule, VariableRule
from .shape import Shape


@dataclass(frozen=True)
class ImportProfile:
    """How to read a table. Rows are numbered from 1 as in the sheet; 0 means "find out"."""

    title: str = ""
    source: str = ""
    level: str = ""
    sheet: str = ""
    header: tuple[int, int] = (0, 0)
    data: tuple[int, int] = (0, 0)
    key: KeyRule = field(default_factory=KeyRule)
    rows: tuple[Condition, ...] = ()
    variables: tuple[VariableRule, ...] = ()
    long: LongRule | None = None
    dates: DateRule = field(default_factory=DateRule)
    numbers: str = ""
    sign_profile: str = ""
    signs: tuple[tuple[str, str], ...] = ()
    cells: tuple[tuple[str, str], ...] = ()
    reasons: tuple[ReasonRule, ...] = ()
    real_zeros: bool = False
    aliases: tuple[tuple[str, str | None], ...] = ()
    totals: tuple[str, ...] = ()
    because: tuple[Remark, ...] = ()
    shape: Shape | None = None


def read_profile(path: Path) -> ImportProfile:
    """Read a profile file. Raises DeliveryError with the file and the entry that is wrong."""
    if not path.exists():
        raise DeliveryError("There is no import profile {file}.", file=path)
    return profile_from_dict(read_json(path), str(path))


def profile_from_dict(content: Any, origin: str = "The import profile") -> ImportProfile:
    """Build a profile from parsed JSON; `origin` names it in errors. Raises DeliveryError."""
    entry = ProfileEntry.of(content, origin)
    rows, keys = entry.take("header", "data", "because"), entry.texts("key")
    profile = ImportProfile(
        title=entry.text("title"),
        source=entry.text("source"),
        level=entry.text("level"),
        sheet=entry.text("sheet"),
        header=rows.pair("header"),
        data=rows.pair("data"),
        key=KeyRule(keys, entry.whole_numbers("widths"), entry.text("name"), entry.text("within")),
        rows=entry.conditions("rows"),
        variables=tuple(_variable(part) for part in entry.parts("variables")),
        long=_long(entry),
        dates=_dates(entry.part("date")),
        numbers=entry.number_style("numbers"),
        sign_profile=entry.text("sign_profile"),
        signs=entry.text_map("signs"),
        cells=entry.cell_reasons("cells"),
        reasons=tuple(_reason(part) for part in entry.parts("reasons")),
        real_zeros=entry.flag("real_zeros"),
        aliases=entry.alias_map("aliases"),
        totals=entry.texts("totals"),
        because=tuple(Remark(text) for text in rows.texts("because")),
        shape=_shape(entry),
    )
    entry.refuse_unknown()
    return profile


def profile_to_dict(profile: ImportProfile) -> dict[str, Any]:
    """Inverse of `profile_from_dict`; what is the default is left out."""
    return profile_entry(profile)


def profile_to_json(profile: ImportProfile) -> str:
    """The profile as text for a file that people read."""
    return json.dumps(profile_to_dict(profile), ensure_ascii=False, indent=2) + "\n"


def _variable(entry: ProfileEntry) -> VariableRule:
    rule = VariableRule(
        id=entry.identifier("id"),
        column=entry.text("column"),
        when=entry.conditions("when"),
        title=entry.text("title"),
        kind=entry.kind("kind"),
        unit=entry.text("unit"),
        reference_date=entry.date("date"),
        numbers=entry.number_style("numbers"),
    )
    entry.refuse_unknown()
    return rule


def _shape(entry: ProfileEntry) -> Shape | None:
    if not entry.has("shape"):
        return None
    part = entry.part("shape")
    shape = Shape(
        file=part.text("file"),
        sheet=part.text("sheet"),
        title=part.texts("title"),
        header=part.pair("header"),
        columns=part.texts("columns"),
        kinds=part.texts("kinds"),
    )
    part.refuse_unknown()
    return shape


def _long(entry: ProfileEntry) -> LongRule | None:
    if not entry.has("long"):
        return None
    part = entry.part("long")
    rule = LongRule(part.texts("value"), part.texts("names"))
    if not rule.values:
        part.required("value")
    part.refuse_unknown()
    return rule


def _dates(entry: ProfileEntry) -> DateRule:
    rule = DateRule(
        fixed=entry.date("fixed"),
        column=entry.text("column"),
        trust=entry.trust("trust"),
        year_end=entry.month_day("year_end"),
    )
    entry.refuse_unknown()
    return rule


def _reason(entry: ProfileEntry) -> ReasonRule:
    rule = ReasonRule(entry.conditions("when"), entry.reason("reason"), entry.texts("variables"))
    entry.refuse_unknown()
    return rule
