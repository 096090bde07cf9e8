"""Signs that stand where a number would: their meaning depends on who publishes.

The profiles follow DIN 55301 and the notes the offices print under their tables.

>>> Signs.of("ba").value("*"), Signs.of("din55301").value("unter 5").reason.token
(Value(number=nan, reason=<Reason.HIDDEN: 6>, flags=<Flag: 0>), 'hidden')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...values import Flag, Reason, Value
from ..errors import DeliveryError
from .texts import clean

DEFAULT = "din55301"

_MEANINGS = {
    **{reason.token: Value.none(reason) for reason in Reason if reason},
    "nil": Value(0.0, Reason.NONE, Flag.NIL),
    "about_nil": Value(0.0, Reason.NONE, Flag.LIMITED),
}
MEANINGS = tuple(_MEANINGS)
"""Words for what a sign means: a reason's token, "nil" (exactly nothing) or "about_nil" (0, or a few)."""

DASHES = ("-", "–", "—", "−", "\u2010", "\u2011")
_COMMON = {"…": "later", "...": "later", "/": "unreliable", "x": "not_applicable", "X": "not_applicable"}


def _profile(dash: str, **signs: str) -> dict[str, str]:
    return {**_COMMON, **dict.fromkeys(DASHES, dash), **signs}


PROFILES: dict[str, dict[str, str]] = {
    DEFAULT: _profile("nil", **{".": "hidden", "•": "hidden", "·": "hidden"}),
    "ba": _profile("nil", **{".": "missing", "*": "hidden"}),
    "lsn": _profile("nil", **{".": "hidden", "•": "hidden", "·": "hidden"}),
    "kosis": _profile("about_nil", **{".": "hidden", "*": "hidden", "•": "hidden"}),
    "hamburg": _profile("hidden", **{".": "hidden", "•": "hidden", "*": "hidden"}),
}

ERRORS = frozenset({
    "#DIV/0!", "#N/A", "#NV", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#ZAHL!", "#WERT!", "#BEZUG!",
    "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#ÜBERLAUF!",
})  # fmt: skip
"""What Excel shows for a formula that failed, in English and German."""

AMBIGUOUS = frozenset(
    sign
    for profile in PROFILES.values()
    for sign in profile
    if len({other.get(sign, "") for other in PROFILES.values()} - {""}) > 1
)
"""Signs that mean different things to different offices: the dash, the point."""

_BELOW = re.compile(r"(?:<|≤|<=|unter|weniger als|kleiner(?: als)?)\s*\d+(?:,\d+)?", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True)
class Signs:
    """A sign profile with the signs a person added to it."""

    meanings: dict[str, Value]

    @classmethod
    def of(
        cls,
        name: str = "",
        own: Iterable[tuple[str, str]] = (),
        stored: Mapping[str, Mapping[str, str]] | None = None,
    ) -> Signs:
        """Find a profile by name ("": DIN 55301) and add own signs. Raises DeliveryError.

        `stored` are the sign profiles of a monitoring with all their signs, by name.
        """
        found = _profile_called(name or DEFAULT, stored or {})
        meanings = {**found, **{clean(sign): meaning for sign, meaning in own}}
        for sign, meaning in meanings.items():
            refuse_unknown_meaning(sign, meaning)
        return cls({sign: _MEANINGS[meaning] for sign, meaning in meanings.items()})

    @classmethod
    def of_all(cls) -> Signs:
        """Whatever is a sign to anybody: tells a column of masked numbers from a column of words."""
        signs = {sign: meaning for profile in PROFILES.values() for sign, meaning in profile.items()}
        return cls({sign: _MEANINGS[meaning] for sign, meaning in signs.items()})

    def value(self, text: str) -> Value | None:
        """What a cleaned text means; None where it is no sign."""
        found = self.meanings.get(text)
        if found is None and _BELOW.fullmatch(text):
            return _MEANINGS[Reason.HIDDEN.token]
        return found


def meaning_of(value: Value) -> str:
    """The word for what a sign means; inverse of reading it."""
    if value.reason:
        return value.reason.token
    return "about_nil" if Flag.LIMITED in value.flags else "nil"


def refuse_unknown_meaning(sign: str, meaning: str) -> None:
    """Raise DeliveryError where `meaning` is none of MEANINGS."""
    if meaning not in _MEANINGS:
        raise DeliveryError(
            "The sign “{sign}” cannot mean “{meaning}”.",
            hint="Choose one of: {known}.",
            sign=sign,
            meaning=meaning,
            known=", ".join(MEANINGS),
        )


def _profile_called(name: str, stored: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    found = PROFILES.get(name) or stored.get(name)
    if found is None:
        raise DeliveryError(
            "There is no sign profile {name}.",
            hint="Choose one of: {known}.",
            name=name,
            known=", ".join([*PROFILES, *stored]),
        )
    return found
