"""Ground and addresses before and after a repair."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...core.wording import Wording
from ...layers.boundaries.repair_records import Balance
from ...support.translation import translate


def balance_table(balances: Sequence[Balance], words: Wording) -> str:
    """Before and after, area by area, as rich text; addresses only where there are any."""
    head = (
        translate("BoundaryChecks", "Area"),
        translate("BoundaryChecks", "m² before"),
        translate("BoundaryChecks", "m² after"),
        translate("BoundaryChecks", "Addresses before"),
        translate("BoundaryChecks", "after"),
    )
    rows = [[f"<b>{escape(text)}</b>" for text in head]]
    for one in balances:
        ground = (words.number(size, 1) for size in (one.ground_before, one.ground_after))
        people = (words.number(count, 0) for count in (one.addresses_before, one.addresses_after))
        rows.append([escape(one.area), *ground, *people])
    if not any(one.addresses_before or one.addresses_after for one in balances):
        rows = [row[:3] for row in rows]
    lines = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in rows)
    return f'<table cellspacing="0" cellpadding="2">{lines}</table>'


def _cells(row: list[str]) -> list[str]:
    aligned = ("left", *["right"] * (len(row) - 1))
    return [f'<td align="{side}">{text}&nbsp;&nbsp;</td>' for side, text in zip(aligned, row, strict=True)]
