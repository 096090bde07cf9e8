"""The file a cell was delivered in, where it still lies at its place."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ...store.records import DeliveryRecord
from ...support.settings import DELIVERY_FOLDER, MONITORING


def delivered_file(delivery: DeliveryRecord) -> Path | None:
    """The file in the folder of deliveries or beside the monitoring, None where it is in neither."""
    folders = [DELIVERY_FOLDER.read(), str(Path(MONITORING.read()).parent)]
    found = (Path(folder) / delivery.file_name for folder in folders if folder)
    return next((path for path in found if path.is_file()), None)


def is_as_imported(path: Path, delivery: DeliveryRecord) -> bool:
    """Whether the file has the content that was imported."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == delivery.sha256
