"""Single numbers as people type them."""

from __future__ import annotations

from ...core.deliveries.cells.numbers import read_text
from ...core.errors import UserError
from ..language import interface_wording


def read_number(text: str) -> float:
    """A number as the language of QGIS writes it. Raises UserError for anything else."""
    reading = read_text(text.strip())
    style = "german" if interface_wording().language == "de" else "english"
    number = None if reading is None else reading.by(style)
    if number is None:
        raise UserError("“{text}” is not a number.", text=text.strip())
    return number


def write_number(number: float, decimals: int) -> str:
    """The number to be edited: without signs for thousands, which could be taken for decimals."""
    words = interface_wording()
    return f"{number:.{decimals}f}".replace(".", words.words["decimal_point"])
