"""Whether a draft became a version, as the monitoring has it; the draft itself may not have heard of it."""

from __future__ import annotations

from dataclasses import replace

from ...core.boundaries.drafting import DraftInfo, Status
from ...store.monitoring import Monitoring


def as_recorded(monitoring: Monitoring, info: DraftInfo) -> DraftInfo:
    """What a draft says of itself, released where a version was drawn in it."""
    if any(record.draft == info.mark for record in monitoring.version_records()):
        return replace(info, status=Status.RELEASED)
    return info
