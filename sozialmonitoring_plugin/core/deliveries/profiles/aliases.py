"""What was said once about the texts of a source holds for all its profiles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..cells.texts import clean, fold
from .profile import ImportProfile

AliasPairs = tuple[tuple[str, str | None], ...]


def with_alias(profile: ImportProfile, text: str, key: str | None) -> ImportProfile:
    """The profile in which a text in the key or name column stands for an area; None: it is left out."""
    text = clean(text)
    others = (pair for pair in profile.aliases if fold(pair[0]) != fold(text))
    totals = tuple(one for one in profile.totals if fold(one) != fold(text))
    return replace(profile, aliases=(*others, (text, key)), totals=totals)


def merged_aliases(profiles: Iterable[ImportProfile]) -> AliasPairs:
    """The aliases of profiles of one source and level; where two contradict each other, neither holds."""
    said: dict[str, set[str | None]] = {}
    texts: dict[str, str] = {}
    for text, key in (pair for profile in profiles for pair in profile.aliases):
        said.setdefault(fold(text), set()).add(key)
        texts.setdefault(fold(text), text)
    return tuple((texts[folded], next(iter(keys))) for folded, keys in said.items() if len(keys) == 1)


def with_aliases_of(
    profile: ImportProfile, others: Sequence[ImportProfile], known: Iterable[str]
) -> ImportProfile:
    """The profile with what other profiles of the same source and level say.

    Its own aliases and totals win. `known` are the keys that areas have: an alias of another profile to a key
    that is gone is no fault of this one and is left out.
    """
    alike = [one for one in others if (fold(one.source), one.level) == (fold(profile.source), profile.level)]
    taken = {fold(text) for text in (*profile.totals, *(text for text, _ in profile.aliases))}
    keys = {None, *known}
    added = (pair for pair in merged_aliases(alike) if fold(pair[0]) not in taken and pair[1] in keys)
    return replace(profile, aliases=(*profile.aliases, *added)) if profile.source else profile
