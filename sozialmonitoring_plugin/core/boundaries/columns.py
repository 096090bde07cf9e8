"""Which column holds keys, told by what stands in it: names of columns differ from county to county.

>>> guess_key({"fid": ["1", "2", "3"], "name": ["Nord", "Süd", "West"], "stv_nr": ["11", "12", "12"]})
'stv_nr'
>>> guess_stated({"strasse": ["Am Bach", "Am Bach"], "gebiet": ["11", "12"]}, {"11", "12"})
'gebiet'
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

Columns = Mapping[str, Sequence[str]]
"""Values as text by the name of the column, "" where there is none."""

KEY_NAMES = ("key", "area_key", "schluessel", "schlüssel", "gebietsschluessel", "quartier_key", "quartier_nr")
LOWEST_WORDS = ("quartier", "stadtviertel", "viertel", "planungsraum", "quarter")
KEY_WORDS = ("key", "schl", "nr", "nummer", "id", "ags", "code")
NAME_WORDS = ("name", "bezeichnung", "bez", "title", "text")
OFFICIAL_NAMES = ("gen",)
"""Columns of names in the official data on administrative areas, where `bez` is only their kind."""
ROW_NUMBERS = ("fid", "ogc_fid", "objectid", "gid", "id", "gml_id")

ENOUGH = 0.5
"""Share of rows that have to differ in a column called a key."""

NEARLY_ALL = 0.8
"""The same in a column that is called anything; share of stated areas that have to be known."""


def guess_key(columns: Columns) -> str:
    """The column of the keys, "" where none will do; some keys may be missing or doubled."""
    marks = {name: _mark(name, values) for name, values in columns.items()}
    fitting = [name for name, mark in marks.items() if mark is not None]
    return max(fitting, key=lambda name: marks[name] or (0, 0.0), default="")


def guess_name(columns: Columns, key: str) -> str:
    """The column of the names beside a key, "" for none: its values differ, as kinds do not."""
    called = [name for name in columns if name != key and _is_called_name(name.lower())]
    shares = {name: _distinct(columns[name]) for name in called}
    best = max(called, key=lambda name: shares[name], default="")
    return best if best and shares[best] >= ENOUGH else ""


def guess_stated(columns: Columns, keys: Collection[str]) -> str:
    """The column in which the areas' keys stand, "" for none."""
    known = set(keys)
    shares = {name: _share_known(values, known) for name, values in columns.items()}
    best = max(shares, key=lambda name: shares[name], default="")
    return best if best and shares[best] >= ENOUGH else ""


def agreeing_parents(
    columns: Columns, keys: Sequence[str], above: Columns, homes: Mapping[int, int]
) -> tuple[list[str], str]:
    """Which parent each row states, and in which column above those keys stand; "" for none.

    `homes` are the rows of the level above by place, for each row. A parent is stated by a column or by the
    beginning of the key; that is believed where it agrees with the place of nearly all areas.
    """
    best: tuple[float, list[str], str] = (0.0, [""] * len(keys), "")
    for name, values in above.items():
        known = {value for value in values if value}
        for stated in (*columns.values(), _beginnings(keys, known)):
            share = _agreeing(stated, values, homes)
            if len(known) > 1 and share >= NEARLY_ALL and share > best[0]:
                best = share, [one if one in known else "" for one in stated], name
    return best[1], best[2]


def _agreeing(stated: Sequence[str], values: Sequence[str], homes: Mapping[int, int]) -> float:
    agreeing = sum(bool(stated[row]) and stated[row] == values[home] for row, home in homes.items())
    return agreeing / len(homes) if homes else 0.0


def _beginnings(keys: Sequence[str], known: Collection[str]) -> list[str]:
    longest = sorted(known, key=len, reverse=True)
    return [next((one for one in longest if key != one and key.startswith(one)), "") for key in keys]


def _share_known(values: Sequence[str], known: Collection[str]) -> float:
    filled = [value for value in values if value]
    return sum(value in known for value in filled) / len(filled) if filled else 0.0


def _mark(name: str, values: Sequence[str]) -> tuple[int, float] | None:
    """How well a column serves: its name, then the share of rows that differ; None where not at all."""
    distinct = _distinct(values)
    called = _called(name.lower())
    if distinct < (ENOUGH if called > 0 else NEARLY_ALL):
        return None
    return called, distinct


def _distinct(values: Sequence[str]) -> float:
    """The share of rows that differ."""
    return len({value for value in values if value}) / len(values) if values else 0.0


def _is_called_name(name: str) -> bool:
    return name in OFFICIAL_NAMES or any(word in name for word in NAME_WORDS)


def _called(name: str) -> int:
    if name in ROW_NUMBERS:
        return -1
    if name in KEY_NAMES:
        return 3
    if _is_called_name(name):
        return 0
    if any(word in name for word in LOWEST_WORDS):
        return 2
    return 1 if any(word in name for word in KEY_WORDS) else 0
