"""Small revisions written as they are read: what lies where, and what became of the counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sozialmonitoring_plugin.core.rebasing.ground import Ground
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values

Piece = Mapping[str, float]


def ground(pieces: Mapping[tuple[str, str], Piece]) -> Ground:
    """Pieces by (old, new) with their "m2" and "addresses"; every other word is a group of people."""
    olds, news = (sorted({pair[side] for pair in pieces}) for side in (0, 1))
    rows = [
        (old, new, piece.get("m2", 100.0), piece.get("addresses", 0.0), _groups(piece))
        for (old, new), piece in pieces.items()
    ]
    return Ground.of(olds, news, rows)


def _groups(piece: Piece) -> dict[str, float]:
    return {name: amount for name, amount in piece.items() if name not in ("m2", "addresses")}


def column(*amounts: float | Reason | Value) -> Values:
    return Values.from_values(
        one if isinstance(one, Value) else Value.none(one) if isinstance(one, Reason) else Value(float(one))
        for one in amounts
    )


def told(values: Values) -> list[float | str]:
    """Numbers, the words of reasons where there is none."""
    return [
        one.number if one.reason is Reason.NONE else one.reason.token
        for one in map(values.__getitem__, range(len(values)))
    ]


def estimated(values: Values) -> list[bool]:
    return [bool(Flag(int(code)) & Flag.ESTIMATED) for code in values.flags]


def numbers(values: Values) -> Sequence[float]:
    return values.numbers.tolist()
