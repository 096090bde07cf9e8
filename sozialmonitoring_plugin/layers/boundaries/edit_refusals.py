"""Why an edit changes nothing."""

from __future__ import annotations

from collections.abc import Collection

from ...core.boundaries.change import Change
from ...core.boundaries.ground_rules import EditRefusedError

MOST_NAMED = 4
"""Areas that a sentence names."""


class OpenLineError(EditRefusedError):
    """The line has not come to where it would change anything; drawn further it may."""


def found(change: Change, refusal: EditRefusedError) -> Change:
    """The change, where there is one. Raises the refusal where there is none."""
    if not change:
        raise refusal
    return change


def listed(keys: Collection[str]) -> str:
    """Some keys, of many the first."""
    names = sorted(set(keys))
    return ", ".join([*names[:MOST_NAMED], *(["…"] if len(names) > MOST_NAMED else [])])
