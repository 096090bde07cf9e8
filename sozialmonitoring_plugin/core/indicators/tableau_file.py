"""The tableau as JSON: `{"variables": [{…}], "indicators": [{…}]}`, keys as in the dataclasses.

An indicator may be written in a short form as well: `numerator`, `denominator` and `multiplier` (100
without it) in place of `formula`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, fields
from enum import Enum
from pathlib import Path
from typing import Any

from .checks import checked
from .tableau import Indicator, Kind, Polarity, Tableau, TableauError, Variable

_SHORT_FORM = ("numerator", "denominator", "multiplier")


def read_tableau(path: Path, *, check: bool = True) -> Tableau:
    """Read a tableau file. Raises TableauError with the file and the entry that is wrong.

    `check` as for `tableau_from_dict`.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise TableauError("There is no file {file}.", file=path) from error
    except (OSError, ValueError) as error:
        raise TableauError("{file} is not a tableau in JSON: {problem}", file=path, problem=error) from error
    return tableau_from_dict(content, str(path), check=check)


def tableau_from_dict(content: Any, origin: str, *, check: bool = True) -> Tableau:
    """Build a tableau from parsed JSON; `origin` names it in errors.

    With `check` every variable that an indicator uses has to be defined.
    """
    if not isinstance(content, dict) or not isinstance(content.get("indicators"), list):
        raise TableauError("{file} has no list “indicators”.", file=origin)
    variables = tuple(_variable(entry, origin) for entry in content.get("variables", []))
    tableau = Tableau(variables, tuple(_indicator(entry, origin) for entry in content["indicators"]))
    return checked(tableau) if check else tableau


def tableau_to_dict(tableau: Tableau) -> dict[str, Any]:
    """Inverse of `tableau_from_dict`; values that are the default are left out."""
    return {
        "variables": [entry_to_dict(variable) for variable in tableau.variables],
        "indicators": [entry_to_dict(indicator) for indicator in tableau.indicators],
    }


def _variable(entry: Any, origin: str) -> Variable:
    return Variable(**_arguments(Variable, entry, origin))


def _indicator(entry: Any, origin: str) -> Indicator:
    return Indicator(**_arguments(Indicator, _with_formula(entry, origin), origin))


def _with_formula(entry: Any, origin: str) -> Any:
    """The entry with a formula in place of the short form."""
    if not isinstance(entry, dict) or not any(name in entry for name in _SHORT_FORM):
        return entry
    if "formula" in entry or "numerator" not in entry:
        raise TableauError(
            "{file}: {id} needs either a formula or a numerator, not both.",
            file=origin,
            id=entry.get("id", "–"),
        )
    rest = {name: value for name, value in entry.items() if name not in _SHORT_FORM}
    above, below = str(entry["numerator"]), str(entry.get("denominator", ""))
    factor = _converted("multiplier", entry.get("multiplier", 100), str(entry.get("id", "–")), origin)
    if not above.strip():
        raise TableauError("Indicator {indicator} has no numerator.", indicator=entry.get("id", "–"))
    return {**rest, "formula": share_formula(above, below, factor)}


def share_formula(above: str, below: str, factor: float) -> str:
    """The formula of two sums: the first divided by the second, times a factor."""
    if not below.strip():
        return above
    numerator, denominator = (f"({text})" if set(text) & set("+-*/") else text for text in (above, below))
    return f"{numerator} / {denominator}" + ("" if factor == 1 else f" per {factor:.15g}")


def _arguments(cls: type, entry: Any, origin: str) -> dict[str, Any]:
    known = {field.name: field for field in fields(cls)}
    if not isinstance(entry, dict) or "id" not in entry:
        raise TableauError("{file}: every entry needs an “id”: {entry}", file=origin, entry=entry)
    for name in entry:
        if name not in known:
            raise TableauError(
                "{file}: {id} has the unknown property “{name}”.", file=origin, id=entry["id"], name=name
            )
    for name, field in known.items():
        if field.default is MISSING and name not in entry:
            raise TableauError(
                "{file}: {id} lacks the property “{name}”.", file=origin, id=entry["id"], name=name
            )
    return {name: _converted(name, value, entry["id"], origin) for name, value in entry.items()}


def _converted(name: str, value: Any, identifier: str, origin: str) -> Any:
    converters: dict[str, Callable[[Any], Any]] = {
        "kind": _kind_of_variable,
        "polarity": Polarity,
        "multiplier": float,
        "decimals": int,
        "given": _flag,
        "part_of_whole": _flag,
    }
    try:
        return converters[name](value) if name in converters else _text(value)
    except (TypeError, ValueError) as error:
        raise TableauError(
            "{file}: {id} has the {name} “{value}”, which is none.",
            file=origin,
            id=identifier,
            name=name,
            value=value,
        ) from error


def _text(value: Any) -> str:
    return str(value).strip()


def _kind_of_variable(value: Any) -> Kind:
    """COUNT or GIVEN: anything else would be summed like a count."""
    kind = Kind(value)
    if kind not in (Kind.COUNT, Kind.GIVEN):
        raise ValueError(value)
    return kind


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def entry_to_dict(entry: Variable | Indicator) -> dict[str, Any]:
    """The properties of one entry that are not the default."""
    result: dict[str, Any] = {}
    for field in fields(entry):
        value = getattr(entry, field.name)
        if value != field.default:
            result[field.name] = value.value if isinstance(value, Enum) else value
    return result
