"""Take a delivery out, and see before what would be valid then."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.deliveries.provenance.differences import Change, Differences
from ..core.remarks import Remark
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion, DeliveryRecord
from .outdated import told_of_removal


@dataclass(frozen=True)
class Removal:
    """What taking a delivery out would do; `revision` is the state it was computed for.

    `remarks` say which numbers that were carried over go with it.
    """

    record: DeliveryRecord
    differences: Differences
    revision: int
    remarks: tuple[Remark, ...] = ()

    @property
    def gone(self) -> int:
        """Values for which nothing earlier steps in."""
        return self.differences.count(Change.GONE)

    @property
    def back(self) -> int:
        """Values of earlier deliveries that are valid again, equal ones included."""
        valid = int((self.differences.before.deliveries == self.record.id).sum())
        return valid - self.gone


def preview_removal(monitoring: Monitoring, number: int) -> Removal:
    """Compare with and without the delivery. Raises StoreError where there is none."""
    revision = monitoring.revision
    record = monitoring.delivery(number)
    version = version_of(monitoring, record)
    wanted = monitoring.blocks_of(number)
    before = monitoring.held(version, record.level, wanted)
    after = monitoring.held(version, record.level, wanted, without=number)
    remarks = told_of_removal(monitoring, version, wanted)
    return Removal(record, Differences(before, after, number), revision, remarks)


def remove_delivery(monitoring: Monitoring, number: int, revision: int | None = None) -> None:
    """Take it out; what it had covered is valid again.

    Raises StoreError where there is none, ConflictError where somebody wrote since `revision`.
    """
    monitoring.remove_delivery(number, monitoring.revision if revision is None else revision)


def version_of(monitoring: Monitoring, record: DeliveryRecord) -> BoundaryVersion:
    """The boundary version a delivery was matched to."""
    return next(version for version in monitoring.versions() if version.id == record.version)
