"""What the dialog says of shares and of numbers that were carried over, as rich text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...support.messages import file_link
from ...support.translation import translate
from ...workflows.rebase_job import RebaseOutcome
from ...workflows.rebase_preview import PassageRow


def divided(variable: str, rows: Sequence[PassageRow]) -> str:
    """How many areas stay, and how many are divided."""
    told = translate("Rebase", "{variable}: areas that stay as they were: {same}, divided areas: {divided}")
    same = sum(not row.is_change for row in rows)
    parted = {row.old for row in rows if row.is_change and row.is_divided}
    return escape(told.format(variable=variable, same=same, divided=len(parted)))


def not_compared() -> str:
    """That the comparison was given up, with a link to do it again."""
    text = translate("Rebase", "The boundary versions were not compared.")
    again = translate("Rebase", "Compare them")
    return f'{escape(text)} <a href="again">{escape(again)}</a>'


def carried(outcome: RebaseOutcome) -> str:
    """What was made."""
    said = translate("Rebase", "Values carried over: {values}, of them estimated: {estimated}.").format(
        values=outcome.values, estimated=outcome.estimates
    )
    if outcome.deliveries:
        text = translate("Rebase", "Stored as deliveries: {deliveries}.")
        said += " " + text.format(deliveries=", ".join(map(str, outcome.deliveries)))
    if outcome.output is not None:
        text = translate("Rebase", "{file} was written. It is for the office itself.")
        said += " " + text.format(file=file_link(outcome.output))
    return said
