"""The published table as a file, and beside it what an attacker could learn."""

from __future__ import annotations

import json
import math
from pathlib import Path

from ..core.disclosure.rules import rules_to_dict
from ..core.feedback import Feedback
from ..core.publication import PublishedTable
from ..support.whole_files import refuse_target
from .published import PublishRequest, publish_monitoring
from .table_files import write_table, write_text


def publish_to_files(
    request: PublishRequest, output: Path, audit: Path | None, feedback: Feedback
) -> PublishedTable:
    """Publish and write. Raises UserError for unknown names or a path that cannot be written."""
    if audit is not None:
        refuse_target(audit, ".json")
    published = publish_monitoring(request, feedback)
    write_table(published.to_frame(), output, "published")
    if audit is not None:
        write_text(json.dumps(audit_to_dict(published), ensure_ascii=False, indent=2), audit)
    feedback.setProgress(100)
    return published


def audit_to_dict(published: PublishedTable) -> dict[str, object]:
    """Rules and, for each hidden cell, the interval that what is published leaves open (null: no bound)."""
    return {
        "title": published.title,
        "version": published.version_title,
        "reference_date": published.reference_date.isoformat(),
        "rules": rules_to_dict(published.rules),
        "hidden_cells": [
            {
                "table": cell.table,
                "level": cell.level,
                "area_key": cell.area_key,
                "low": cell.low,
                "high": cell.high if math.isfinite(cell.high) else None,
                "why": cell.why,
            }
            for cell in published.audit
        ],
    }
