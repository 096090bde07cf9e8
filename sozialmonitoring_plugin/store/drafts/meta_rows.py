"""What a draft says of itself, as rows of keys and values."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection, OperationalError

from ...core.boundaries.drafting import BaseVersion, DraftInfo, Status
from ..errors import StoreError

FORMAT = "1"


def read(connection: Connection) -> dict[str, str]:
    """All rows. Raises StoreError for a file that is no draft or comes from a newer release."""
    try:
        meta = dict(connection.execute("SELECT key, value FROM draft_meta"))
    except OperationalError as error:
        if "no such table" not in str(error):
            raise
        meta = {}
    if not meta:
        raise StoreError("This file is not a draft of boundaries.", hint="Choose another one.")
    if meta["format"] != FORMAT:
        raise StoreError(
            "This draft was written by a newer release of Sozialmonitoring.", hint="Update the plugin."
        )
    return meta


def write(connection: Connection, rows: Mapping[str, str]) -> None:
    """Insert or replace rows."""
    connection.executemany("INSERT OR REPLACE INTO draft_meta VALUES (?, ?)", rows.items())


def of_info(info: DraftInfo) -> dict[str, str]:
    """The rows of what a draft says of itself."""
    return {
        "format": FORMAT,
        "title": info.title,
        "owner": info.owner,
        "created": info.created,
        "monitoring_title": info.monitoring_title,
        "monitoring_created": info.monitoring_created,
        "base_id": str(info.base.id),
        "base_title": info.base.title,
        "base_valid_from": info.base.valid_from,
        "base_fingerprint": info.base.fingerprint,
        "frame_level": info.frame_level,
        "status": info.status.value,
        "reviewer": info.reviewer,
        "remark": info.remark,
    }


def info(meta: Mapping[str, str]) -> DraftInfo:
    """What a draft says of itself, from such rows."""
    base = BaseVersion(
        int(meta["base_id"]), meta["base_title"], meta["base_valid_from"], meta["base_fingerprint"]
    )
    return DraftInfo(
        title=meta["title"],
        owner=meta["owner"],
        created=meta["created"],
        monitoring_title=meta["monitoring_title"],
        monitoring_created=meta["monitoring_created"],
        base=base,
        frame_level=meta["frame_level"],
        status=Status(meta["status"]),
        reviewer=meta["reviewer"],
        remark=meta["remark"],
    )
