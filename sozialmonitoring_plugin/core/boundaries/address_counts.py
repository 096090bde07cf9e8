"""Which columns of an address layer count people or households.

A column counts where every stated value is a whole number from 0 on. Columns named like a variable of the
tableau (by id or title) are taken; where there is none, every counting column but those that are numbered
names: keys, ids, coordinates, years, and columns in which no two addresses are alike.
All inhabitants are the variable that the age groups of a family are part of, else a usual name, else the
only variable of the unit persons that is no part of another. Households go by unit, else by usual names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..indicators.variable import Kind, Variable
from .addresses import UNKNOWN, AddressCounts, Group
from .ranges import Whole

_INHABITANTS = (
    "ew_gesamt", "ew", "ew_ges", "einwohner", "einwohner_gesamt", "einwohner insgesamt", "einw",
    "bevoelkerung", "bevölkerung", "personen", "inhabitants", "population", "persons",
)  # fmt: skip
_HOUSEHOLDS = ("haushalte", "haushalte_gesamt", "privathaushalte", "hh", "hh_gesamt", "households")
_PERSONS_UNITS, _HOUSEHOLDS_UNITS = ("personen", "persons", "einwohner"), ("haushalte", "households")

_NAMES_IN_DIGITS = re.compile(
    r"^(ogc_)?(f|g|o|u|uu|object|row)?id$|^(id|nr|key|code|ags|plz|jahr|year|stand|datum|date)(_|$)|^[xyze]$"
    r"|^(lat|lon|lng|laenge|breite|ost|nord|rechts|hoch|east|north)|(_id|_nr|_key|_code|id|nummer|number)$"
    r"|schl(ue|ü)ssel|kennung|kennziffer|^(gemeinde|kreis|bezirk|stadtteil|quartier|strasse|straße|street)"
    r"|^(str|hausn|hnr|hsnr)|^plz|postleit",
    re.IGNORECASE,
)
_MOST = 100_000
"""More people than that live at no address."""
_MANY = 20
"""Among so many addresses some have as many people as others."""


@dataclass(frozen=True)
class CountChoice:
    """What a person decided: the columns that count, and which of them is all inhabitants, all households."""

    columns: tuple[str, ...]
    inhabitants: str = ""
    households: str = ""


def address_counts(
    properties: Sequence[Mapping[str, object]],
    variables: Sequence[Variable],
    choice: CountChoice | None = None,
) -> AddressCounts:
    """The counts of all addresses, from the further columns of each."""
    names = tuple(dict.fromkeys(name for one in properties for name in one))
    known = _variables_by_column(names, variables)
    wanted = choice.columns if choice else tuple(known) or names
    columns = {name: _whole_numbers([one.get(name) for one in properties]) for name in wanted}
    counting = {name: column for name, column in columns.items() if column is not None}
    if not (choice or known):
        counting = {name: column for name, column in counting.items() if _is_count(name, column)}
    matched = {name: known[name] for name in counting if name in known}
    left_out = tuple(name for name in wanted if name not in counting) if choice or known else ()
    total, households = _inhabitants(counting, matched), _households(counting, matched)
    if choice:
        total, households = choice.inhabitants or total, choice.households or households
    ids = list(counting)
    return AddressCounts(
        groups=tuple(_group(name, counting[name], matched.get(name)) for name in ids),
        matrix=_matrix(counting.values(), len(properties)),
        inhabitants=ids.index(total) if total in counting else UNKNOWN,
        households=ids.index(households) if households in counting else UNKNOWN,
        left_out=left_out,
    )


def _variables_by_column(names: Iterable[str], variables: Iterable[Variable]) -> dict[str, Variable]:
    """Columns named like a count, in the order of the tableau."""
    by_name = {name.strip().lower(): name for name in names}
    found: dict[str, Variable] = {}
    for variable in variables:
        for text in (variable.id, variable.title):
            name = by_name.get(text.strip().lower())
            if variable.kind is Kind.COUNT and name is not None and name not in found:
                found[name] = variable
                break
    return found


def _whole_numbers(values: Sequence[object]) -> Whole | None:
    """A column with −1 for what is not stated; None where anything but a count is stated."""
    if not {type(value) for value in values} <= {int, float, str, type(None)}:
        return None
    cells = [value if not isinstance(value, str) else _from_text(value) for value in values]
    numbers = np.array(cells, dtype=np.float64)
    stated = ~np.isnan(numbers)
    if not stated.any() or (numbers[stated] < 0).any() or (numbers[stated] % 1 != 0).any():
        return None
    return np.where(stated, numbers, -1).astype(np.int64)


def _from_text(text: str) -> float | None:
    """Digits only: what else a text may mean is not guessed."""
    text = text.strip()
    if not text:
        return None
    return float(text) if text.isascii() and text.isdigit() else -1.0


def _is_count(name: str, column: Whole) -> bool:
    stated = column[column >= 0]
    all_differ = len(stated) >= _MANY and len(np.unique(stated)) == len(stated)
    return not (_NAMES_IN_DIGITS.search(name) or all_differ or stated.max() > _MOST)


def _group(name: str, column: Whole, variable: Variable | None) -> Group:
    """Groups are called like their variable, so that its age group is known to others."""
    unstated = int((column < 0).sum())
    return Group(variable.id, variable.title, unstated) if variable else Group(name, name, unstated)


def _matrix(columns: Iterable[Whole], addresses: int) -> Whole:
    rows = [column.clip(min=0) for column in columns]
    return np.stack(rows) if rows else np.zeros((0, addresses), dtype=np.int64)


def _inhabitants(columns: Iterable[str], matched: Mapping[str, Variable]) -> str:
    wholes = Counter(one.part_of for one in matched.values() if one.family and one.part_of)
    by_id = {variable.id: name for name, variable in matched.items()}
    whole = next((by_id[one] for one, _ in wholes.most_common() if one in by_id), "")
    return whole or _named(columns, _INHABITANTS) or _only_whole(matched, _PERSONS_UNITS)


def _households(columns: Iterable[str], matched: Mapping[str, Variable]) -> str:
    return _only_whole(matched, _HOUSEHOLDS_UNITS) or _named(columns, _HOUSEHOLDS)


def _named(columns: Iterable[str], names: tuple[str, ...]) -> str:
    by_name = {name.strip().lower(): name for name in columns}
    return next((by_name[name] for name in names if name in by_name), "")


def _only_whole(matched: Mapping[str, Variable], units: tuple[str, ...]) -> str:
    """The one variable of a unit that is no part of another, "" where there are several."""
    found = [name for name, one in matched.items() if one.unit.strip().lower() in units and not one.part_of]
    return found[0] if len(found) == 1 else ""
