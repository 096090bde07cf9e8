"""Errors of a delivery that a person can mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import UserError

if TYPE_CHECKING:
    from .reports.report import DeliveryReport


class DeliveryError(UserError):
    """A file, sheet, table or profile that cannot be imported as it is."""


class RefusedDelivery(DeliveryError):
    """The table was understood, but importing it would lose or invent something.

    `report` tells all there is to mend, so that a dialog can show it beside the sentence.
    """

    report: DeliveryReport | None = None

    def with_report(self, report: DeliveryReport) -> RefusedDelivery:
        """Attach the report and return itself."""
        self.report = report
        return self
