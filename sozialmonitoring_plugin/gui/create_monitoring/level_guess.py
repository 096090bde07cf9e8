"""Levels proposed from the names of fields, or from one key whose beginnings nest.

>>> columns = {"quartier": ["11", "12"], "quartier_name": ["Nord", "Süd"], "gemeinde": ["Aach", "Aach"]}
>>> [(guess.level, guess.key, guess.name) for guess in guess_levels(columns)]
[('gemeinde', '"gemeinde"', '"gemeinde"'), ('quartier', '"quartier"', '"quartier_name"')]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...workflows.level_specs import LevelSpec

LEVEL_WORDS = {
    "kreis": ("kreis", "county"),
    "gemeinde": ("gemeinde", "kommune", "municipality", "gem", "ags"),
    "stadtbezirk": ("stadtbezirk", "bezirk", "district"),
    "sozialraum": ("sozialraum", "sozialr", "sr"),
    "stadtteil": ("stadtteil", "ortsteil"),
    "quartier": ("quartier", "stadtviertel", "viertel", "planungsraum", "quarter", "neighbourhood"),
}
"""Levels from the top, and how fields about them are called."""

TITLES = {
    "kreis": "Kreis",
    "gemeinde": "Gemeinde",
    "stadtbezirk": "Stadtbezirk",
    "sozialraum": "Sozialraum",
    "stadtteil": "Stadtteil",
    "quartier": "Quartier",
}

NAME_WORDS = ("name", "bezeichnung", "bez", "title")
KEY_WORDS = ("key", "schl", "nr", "nummer", "id", "ags", "code")

_STEPS = {4: 2, 5: 2, 6: 2, 8: 2, 9: 3}
"""Digits that each level adds to a key of so many digits; an odd key has one digit for its first level."""


def guess_levels(columns: Mapping[str, Sequence[str]]) -> tuple[LevelSpec, ...]:
    """Levels from the top; always at least one. `columns` are the values of the layer's fields as text."""
    by_words = _by_words(columns)
    if len(by_words) > 1:
        return by_words
    return _by_beginnings(columns) or by_words or (_lowest(columns),)


def _by_words(columns: Mapping[str, Sequence[str]]) -> tuple[LevelSpec, ...]:
    found = []
    for level, words in LEVEL_WORDS.items():
        fields = [field for field in columns if _speaks_of(field, words)]
        if fields:
            key = next((field for field in fields if not _is_name(field)), fields[0])
            name = next((field for field in fields if _is_name(field)), "")
            name = name or _name_of(columns, columns[key]) or key
            found.append(LevelSpec(level, TITLES[level], _quoted(key), _quoted(name)))
    return tuple(found)


def _by_beginnings(columns: Mapping[str, Sequence[str]]) -> tuple[LevelSpec, ...]:
    for field, values in columns.items():
        lengths = {len(value) for value in values}
        if len(lengths) != 1 or len(set(values)) < len(values) or not all(map(str.isdigit, values)):
            continue
        (length,) = lengths
        ends = [end for end in _ends(length) if _divides(values, end)]
        if len(ends) > 1:
            return tuple(_beginning(columns, field, end, number) for number, end in enumerate(ends, 1))
    return ()


def _beginning(columns: Mapping[str, Sequence[str]], field: str, end: int, number: int) -> LevelSpec:
    """The level whose keys are the first `end` digits of a field."""
    values = columns[field]
    name = _name_of(columns, [value[:end] for value in values])
    if end == len(values[0]):
        return LevelSpec("quartier", TITLES["quartier"], _quoted(field), _quoted(name or field))
    expression = f"left({_quoted(field)}, {end})"
    return LevelSpec(f"ebene{number}", f"Ebene {number}", expression, _quoted(name) or expression)


def _lowest(columns: Mapping[str, Sequence[str]]) -> LevelSpec:
    """One level by the first field whose values are all different, best one that is called a key."""
    unique = [field for field, values in columns.items() if len(set(values)) == len(values) and all(values)]
    called = [field for field in unique if any(word in field.lower() for word in KEY_WORDS)]
    key = next(iter(called + unique + list(columns)), "")
    name = _name_of(columns, columns[key]) if key else ""
    return LevelSpec("quartier", TITLES["quartier"], _quoted(key), _quoted(name or key))


def _name_of(columns: Mapping[str, Sequence[str]], keys: Sequence[str]) -> str:
    """The field of words that has one value for each key and tells most of them apart, "" for none."""
    best, best_score = "", (1, True)
    for field, values in columns.items():
        score = (len(set(values)), _is_name(field))
        if (
            score > best_score
            and _are_words(values)
            and len(set(zip(keys, values, strict=True))) == len(set(keys))
        ):
            best, best_score = field, score
    return best


def _are_words(values: Sequence[str]) -> bool:
    """Names may hold a digit here and there, or before a blank; identifiers hold one in every word."""
    identifiers = sum(" " not in value and any(map(str.isdigit, value)) for value in values)
    return all(any(map(str.isalpha, value)) for value in values) and 2 * identifiers < len(values)


def _ends(length: int) -> range:
    step = _STEPS.get(length, length or 1)
    return range(length % step or step, length + 1, step)


def _divides(values: Sequence[str], end: int) -> bool:
    """Whether the first `end` digits tell areas apart at all."""
    return len({value[:end] for value in values}) > 1


def _speaks_of(field: str, words: Sequence[str]) -> bool:
    parts = field.lower().replace("-", "_").split("_")
    return any(word in parts or (len(word) > 3 and field.lower().startswith(word)) for word in words)


def _is_name(field: str) -> bool:
    return any(word in field.lower() for word in NAME_WORDS)


def _quoted(field: str) -> str:
    inner = field.replace('"', '""')
    return f'"{inner}"' if field else ""
