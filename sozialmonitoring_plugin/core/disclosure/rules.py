"""The rules of confidentiality that a county chooses.

>>> rules_from_json('{"minimum": 5}')
Rules(minimum=5, complement=True, secondary=True, rounding=0, dominance=None)
>>> rules_from_json("") == Rules()
True
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeGuard

from ..errors import UserError

ROUNDINGS = (0, 5, 10)
LARGEST_MINIMUM = 1000


class RulesError(UserError):
    """Rules that cannot be followed."""


@dataclass(frozen=True)
class Rules:
    """What counts as a single case and how it is protected.

    `minimum`: counts from 1 to minimum − 1 are hidden; 3 is the default of the Bundesagentur für
    Arbeit. A zero is not secret.
    `complement`: the rest of a share (denominator − numerator) is protected like a count.
    `secondary`: hide further cells until no hidden one can be computed from sums.
    `rounding`: 0 for none, 5 or 10 to round every published count from its original. Rounding
    comes on top of hiding and never instead of it: a count of 2 rounded to 0 still says "below 3".
    `dominance`: reserved; only None is understood.

    Raises RulesError for values that make no sense.
    """

    minimum: int = 3
    complement: bool = True
    secondary: bool = True
    rounding: int = 0
    dominance: None = None

    def __post_init__(self) -> None:
        _refuse_bad_minimum(self.minimum)
        _refuse_bad_rounding(self.rounding)
        for name in ("complement", "secondary"):
            if not isinstance(getattr(self, name), bool):
                raise RulesError(
                    "Rules: {name} must be true or false, not {value}.",
                    name=name,
                    value=getattr(self, name),
                )
        if self.dominance is not None:
            raise RulesError(
                "Rules: a dominance rule needs the contributions behind each count, which are not stored.",
                hint="Leave dominance empty (null).",
            )


def rules_from_json(text: str) -> Rules:
    """Read rules as a Processing parameter holds them; an empty text means the defaults.

    Raises RulesError for anything that is not understood, so that no misspelt rule is ignored.
    """
    if not text.strip():
        return Rules()
    try:
        given = json.loads(text)
    except ValueError as error:
        raise RulesError(
            "The rules cannot be read as JSON.",
            hint='Write them like this: {{"minimum": 3}}.',
            details=str(error),
        ) from error
    if not isinstance(given, dict):
        raise RulesError("The rules must be a JSON object.", hint='Write them like this: {{"minimum": 3}}.')
    return _rules_from_mapping(given)


def rules_to_dict(rules: Rules) -> dict[str, int | bool | None]:
    """The rules in the form that `rules_from_json` reads, for the audit and the journal."""
    return asdict(rules)


def _rules_from_mapping(given: Mapping[str, Any]) -> Rules:
    known = [field.name for field in fields(Rules)]
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise RulesError(
            "There is no rule called {unknown}.",
            hint="The rules are: {known}.",
            unknown=", ".join(unknown),
            known=", ".join(known),
        )
    return Rules(**given)


def _refuse_bad_minimum(minimum: object) -> None:
    if not _is_whole(minimum) or not 1 <= minimum <= LARGEST_MINIMUM:
        raise RulesError(
            "Rules: the minimum must be a whole number from 1 to {largest}, not {value}.",
            hint="3, 5 and 10 are common; 1 hides nothing.",
            largest=LARGEST_MINIMUM,
            value=minimum,
        )


def _refuse_bad_rounding(rounding: object) -> None:
    if _is_whole(rounding) and rounding == 3:
        raise RulesError(
            "Rules: rounding to 3 is not safe, sums give away many of the rounded counts.",
            hint="Choose 5 or 10, or 0 for no rounding.",
        )
    if not _is_whole(rounding) or rounding not in ROUNDINGS:
        raise RulesError(
            "Rules: rounding must be 0, 5 or 10, not {value}.",
            hint="0 means no rounding.",
            value=rounding,
        )


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
