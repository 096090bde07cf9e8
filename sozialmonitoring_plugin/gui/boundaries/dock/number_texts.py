"""What stands below the table of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ....core.boundaries.numbers import AreaNumbers
from ....support.translation import translate
from ...language import interface_wording
from ..size_looks import SIZE_LOOKS, shown_sizes, size_title
from ..workplace import Workplace
from .number_columns import HECTARE


def total_text(rows: Sequence[AreaNumbers], lowest: str, title: str) -> str:
    """The sum of the drawn areas among those that are shown; `title` is that of their level."""
    drawn = [one for one in rows if one.level == lowest]
    if not drawn:
        return translate("Boundaries", "No area has been touched yet.") if not rows else ""
    words = interface_wording()
    there = sum(one.square_metres > 0 for one in drawn)  # those that are gone count with what they lost
    told = [f"<b>{escape(title)}: {words.number(there, 0)}</b>"]
    for name, counts in (
        (translate("Boundaries", "Inhabitants"), [one.inhabitants for one in drawn]),
        (translate("Boundaries", "Households"), [one.households for one in drawn]),
        (translate("Boundaries", "Addresses"), [one.addresses for one in drawn]),
    ):
        known = [count for count in counts if count is not None]
        if known:
            now, change = sum(one.now for one in known), sum(one.change for one in known)
            told.append(f"{name}: {words.number(now, 0)} ({words.signed(change, 0)})")
    told.append(f"{words.number(sum(one.square_metres for one in drawn) / HECTARE, 2)} ha")
    return " · ".join(told)


def legend_text(workplace: Workplace) -> str:
    """What signs and colours mean, or why there are none."""
    if not workplace.surroundings.has_addresses:
        return translate(
            "Boundaries",
            "The monitoring has no addresses: nobody can be counted, and addresses cannot be painted.",
        )
    thresholds = workplace.live.thresholds
    return " &nbsp; ".join(
        f'<span style="background:{SIZE_LOOKS[size].ground};color:{SIZE_LOOKS[size].ink}">'
        f"&nbsp;{SIZE_LOOKS[size].sign}&nbsp;</span> {escape(size_title(size, thresholds))}"
        for size in shown_sizes(thresholds)
    )
