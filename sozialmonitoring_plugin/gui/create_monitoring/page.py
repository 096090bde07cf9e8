"""What a new monitoring would hold, as a page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...core.deliveries.reports.console import spoken
from ...core.remarks import Remark
from ...core.wording import Wording
from ...layers.nesting import Mismatch
from ...support.translation import translate
from ...workflows.create_monitoring import CreateMonitoringResult
from ...workflows.level_specs import LevelSpec

MOST_LINES = 100


def result_page(result: CreateMonitoringResult, levels: Sequence[LevelSpec], words: Wording) -> str:
    """Counts for each level, remarks, and what does not nest."""
    counts = "".join(
        f"<tr><td>{escape(spec.title)}</td><td align='right'><b>"
        f"{words.number(result.area_counts.get(spec.level, 0), 0)}</b></td></tr>"
        for spec in levels
    )
    parts = [f"<table cellspacing='0' cellpadding='4'>{counts}</table>", _remarks(result.notes, words)]
    if result.mismatches:
        parts.append(_mismatches(result.mismatches, words))
    return "".join(parts)


def _remarks(notes: Sequence[Remark], words: Wording) -> str:
    if not notes:
        fine = translate("CreateMonitoring", "The polygons are valid and do not overlap.")
        return f"<p>{fine}</p>"
    title = translate("CreateMonitoring", "To be looked at")
    lines = "".join(f"<li>{escape(spoken(note, words))}</li>" for note in notes[:MOST_LINES])
    return f"<p><b>{title}</b></p><ul>{lines}</ul>"


def _mismatches(mismatches: Sequence[Mismatch], words: Wording) -> str:
    title = translate("CreateMonitoring", "{count} areas do not lie wholly inside their parent").format(
        count=len(mismatches)
    )
    worst = sorted(mismatches, key=lambda one: -one.outside)[:MOST_LINES]
    rows = "".join(
        f"<tr><td>{escape(one.key)}</td><td>⊄ {escape(one.parent)}</td>"
        f"<td align='right'>{words.number(one.outside, 0)} m²</td>"
        f"<td align='right'>{words.number(100 * one.share, 2)} %</td></tr>"
        for one in worst
    )
    return f"<p><b>{escape(title)}</b></p><table cellspacing='0' cellpadding='3'>{rows}</table>"
