"""Bounds as people type them.

>>> read_breaks("0; 2,5; 5"), write_breaks((0.0, 2.5, 5.0), "de")
((0.0, 2.5, 5.0), '0; 2,5; 5')
"""

from __future__ import annotations

from collections.abc import Iterable

from ...core.errors import UserError


def read_breaks(text: str) -> tuple[float, ...]:
    """Numbers with ; between them and a decimal comma or point. Raises UserError for anything else."""
    return tuple(_number(part) for part in text.split(";") if part.strip())


def write_breaks(bounds: Iterable[float], language: str) -> str:
    """Inverse of `read_breaks`."""
    texts = (f"{bound:.10g}" for bound in bounds)
    return "; ".join(text.replace(".", ",") if language == "de" else text for text in texts)


def _number(text: str) -> float:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError as error:
        raise UserError(
            "“{text}” is not a number.", hint="Write the bounds like this: 0; 2,5; 5.", text=text.strip()
        ) from error
