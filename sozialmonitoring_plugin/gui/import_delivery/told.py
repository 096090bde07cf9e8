"""The yellow line: which profile was taken by itself, and what is different from last year."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ...core.deliveries.delivery import Look
from ...store.records import DeliveryRecord
from ...support.translation import translate
from .remarks import spoken

MOST = 6


def told_html(look: Look, same: DeliveryRecord | None) -> str:
    """What has to be known before anything else, "" for nothing."""
    return "<br>".join(escape(line) for line in _lines(look, same))


def _lines(look: Look, same: DeliveryRecord | None) -> Iterator[str]:
    if same is not None:
        text = translate("ImportDelivery", "This file was imported before, as delivery {number}.")
        yield text.format(number=same.id)
    report = look.report
    if report is None:
        return
    changes = [spoken(one) for one in report.changes]
    if report.profile and not changes:
        text = translate(
            "ImportDelivery", "Recognised by the profile “{name}”: the table is built as before."
        )
        yield text.format(name=report.profile)
    elif report.profile:
        text = translate("ImportDelivery", "Recognised by the profile “{name}”, but the table has changed:")
        yield text.format(name=report.profile)
    yield from changes[:MOST]
    if len(changes) > MOST:
        yield translate("ImportDelivery", "… and {count} more.").format(count=len(changes) - MOST)
