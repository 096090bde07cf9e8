"""What was said once about the texts of a source holds for all its profiles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..cells.texts import fold
from ..keys.folding import fold_place
from .profile import ImportProfile

AliasPairs = tuple[tuple[str, str | None], ...]


def merged_aliases(profiles: Iterable[ImportProfile]) -> AliasPairs:
    """The aliases of profiles of one source and level; where two contradict each other, neither holds."""
    said: dict[str, set[str | None]] = {}
    texts: dict[str, str] = {}
    for text, key in (pair for profile in profiles for pair in profile.aliases):
        said.setdefault(fold_place(text), set()).add(key)
        texts.setdefault(fold_place(text), text)
    return tuple((texts[folded], next(iter(keys))) for folded, keys in said.items() if len(keys) == 1)


def with_aliases_of(
    profile: ImportProfile, others: Sequence[ImportProfile], known: Iterable[str]
) -> ImportProfile:
    """The profile with what other profiles of the same source and level say.

    Its own aliases and totals win. `known` are the keys that areas have: an alias of another profile to a key
    that is gone is no fault of this one and is left out.
    """
    alike = [one for one in others if (fold(one.source), one.level) == (fold(profile.source), profile.level)]
    taken = {fold_place(text) for text in (*profile.totals, *(text for text, _ in profile.aliases))}
    keys = {None, *known}
    added = (pair for pair in merged_aliases(alike) if fold_place(pair[0]) not in taken and pair[1] in keys)
    return replace(profile, aliases=(*profile.aliases, *added)) if profile.source else profile
