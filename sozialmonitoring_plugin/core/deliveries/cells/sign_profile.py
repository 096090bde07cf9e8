"""Sign profiles of one's own: what an office means by its signs, as readable JSON.

    {"title": "Jugendamt", "based_on": "din55301", "signs": {"k.A.": "missing", "-": "hidden"}}

>>> own = sign_profile_from_dict({"based_on": "ba", "signs": {"k.A.": "missing"}})
>>> own.all_signs["k.A."], own.all_signs["*"]
('missing', 'hidden')
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import DeliveryError
from ..json_text import parse_json, read_json
from .signs import DEFAULT, PROFILES, refuse_unknown_meaning
from .texts import clean

_KNOWN = ("title", "based_on", "signs")


@dataclass(frozen=True)
class SignProfile:
    """Signs with their meanings (words of `signs.MEANINGS`), added to those of a built-in profile."""

    title: str = ""
    based_on: str = DEFAULT
    signs: tuple[tuple[str, str], ...] = ()

    @property
    def all_signs(self) -> dict[str, str]:
        """Every sign with its meaning, own ones first to be asked."""
        return {**PROFILES[self.based_on], **dict(self.signs)}


def sign_profile_from_dict(content: Any, origin: str = "The sign profile") -> SignProfile:
    """Build a sign profile from parsed JSON; `origin` names it in errors. Raises DeliveryError."""
    if not isinstance(content, dict) or set(content) - set(_KNOWN):
        raise DeliveryError(
            "{origin}: expected an object with some of: {known}.", origin=origin, known=", ".join(_KNOWN)
        )
    signs = content.get("signs", {})
    if not isinstance(signs, dict) or not all(isinstance(meaning, str) for meaning in signs.values()):
        raise DeliveryError("{origin}: “signs” should be an object with texts.", origin=origin)
    based_on = content.get("based_on") or DEFAULT
    if not isinstance(based_on, str) or based_on not in PROFILES:
        raise DeliveryError(
            "{origin} is based on {name}, which is no built-in sign profile.",
            hint="Choose one of: {known}.",
            origin=origin,
            name=based_on if isinstance(based_on, str) else json.dumps(based_on, ensure_ascii=False),
            known=", ".join(PROFILES),
        )
    for sign, meaning in signs.items():
        refuse_unknown_meaning(sign, meaning)
    pairs = tuple((clean(sign), meaning) for sign, meaning in signs.items())
    return SignProfile(str(content.get("title", "")), based_on, pairs)


def read_sign_profile(path: Path) -> SignProfile:
    """Read a sign profile from a JSON file. Raises DeliveryError."""
    return sign_profile_from_dict(read_json(path), path.name)


def sign_profile_from_json(text: str, origin: str = "The sign profile") -> SignProfile:
    """Build a sign profile from JSON text. Raises DeliveryError."""
    return sign_profile_from_dict(parse_json(text, origin), origin)


def sign_profile_to_json(profile: SignProfile) -> str:
    """The profile as text that people read and edit."""
    content = {"title": profile.title, "based_on": profile.based_on, "signs": dict(profile.signs)}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def edited(profile: SignProfile, sign: str, meaning: str) -> SignProfile:
    """The profile with one sign given a meaning; "" takes the sign out. Raises DeliveryError."""
    signs: Mapping[str, str] = {text: word for text, word in profile.signs if text != clean(sign)}
    if not meaning:
        return SignProfile(profile.title, profile.based_on, tuple(signs.items()))
    refuse_unknown_meaning(sign, meaning)
    return SignProfile(profile.title, profile.based_on, (*signs.items(), (clean(sign), meaning)))
