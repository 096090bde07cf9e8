"""On which other counts it depends how a count is carried over."""

from __future__ import annotations

from ..core.indicators.tableau import Tableau
from ..core.rebasing.parts import wholes_of
from ..core.rebasing.together import chain_of


def carried_with(name: str, tableau: Tableau) -> frozenset[str]:
    """A variable, its wholes and theirs, and the other parts of all of these, which share what there is."""
    wholes = chain_of(name, tableau) - {name}
    parts = {one.id for one in tableau.variables if wholes.intersection(wholes_of(one.id, tableau))}
    return wholes | frozenset(parts) | {name}
