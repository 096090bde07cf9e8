"""The report of a delivery as a page, in the language of the products."""

from __future__ import annotations

from ..wording import Wording
from .report import DeliveryReport


def report_page(report: DeliveryReport, wording: Wording) -> str:
    """HTML of the report."""
    return f"{wording.language}{report.file}"
