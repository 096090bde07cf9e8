"""What the built-in sign profiles are called."""

from __future__ import annotations

from ..core.deliveries.cells.signs import PROFILES
from ..support.translation import translate


def sign_titles() -> list[tuple[str, str]]:
    """Name and title of each, in their order."""
    titles = {
        "din55301": translate("ImportDelivery", "DIN 55301"),
        "ba": translate("ImportDelivery", "Federal Employment Agency"),
        "lsn": translate("ImportDelivery", "Statistics of Lower Saxony"),
        "kosis": translate("ImportDelivery", "KOSIS (– stands for 0, 1 or 2)"),
        "hamburg": translate("ImportDelivery", "Statistics North (– is secret)"),
    }
    return [(name, titles.get(name, name)) for name in PROFILES]
