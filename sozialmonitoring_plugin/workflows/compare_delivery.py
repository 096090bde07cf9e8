"""A delivery against what is stored: was it imported already, and what would it change?"""

from __future__ import annotations

from ..core.deliveries.delivery import Delivery
from ..core.deliveries.provenance.differences import Change, Differences
from ..core.deliveries.provenance.state import THIS_DELIVERY, State
from ..core.errors import UserError
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion, DeliveryRecord


class AlreadyImported(UserError):
    """The same cells of the same file are in the monitoring; `record` is the delivery they came with."""

    record: DeliveryRecord

    def of(self, record: DeliveryRecord) -> AlreadyImported:
        """Name the delivery and return itself."""
        self.record = record
        return self


def differences(
    monitoring: Monitoring, delivery: Delivery, version: BoundaryVersion, replaces: int = 0
) -> Differences:
    """What is valid now against what this delivery would make valid.

    With `replaces`, the delivery of that number is taken out in the same write: what only it had is
    gone then. Without, what the new file lacks stays valid. Raises StoreError for an unknown number.
    """
    arriving = State.delivered(delivery.observations)
    wanted = dict.fromkeys(arriving.blocks)
    if replaces:
        refuse_unlike(monitoring, delivery, version, replaces)
        wanted.update(dict.fromkeys(monitoring.blocks_of(replaces)))
    before = monitoring.held(version, delivery.level, wanted)
    staying = monitoring.held(version, delivery.level, wanted, replaces) if replaces else before
    return Differences(before, staying.covered_by(arriving), THIS_DELIVERY)


def same_delivery(
    monitoring: Monitoring, delivery: Delivery, version: BoundaryVersion
) -> DeliveryRecord | None:
    """The latest stored delivery of the same file, sheet and values, None where there is none."""
    arriving = State.delivered(delivery.observations)
    for record in reversed(monitoring.delivery_with(delivery.sha256)):
        place = (record.sheet, record.level, record.version)
        if place == (delivery.sheet, delivery.level, version.id):
            stored = monitoring.delivered(record.id)
            compared = Differences(stored, arriving)
            if compared.count(Change.UNCHANGED) == len(stored) == len(arriving):
                return record
    return None


def refuse_again(
    monitoring: Monitoring, delivery: Delivery, version: BoundaryVersion, replaces: int = 0
) -> None:
    """Raise AlreadyImported for what `same_delivery` finds, unless that is what is to be replaced."""
    record = same_delivery(monitoring, delivery, version)
    if record is None or record.id == replaces:
        return
    raise AlreadyImported(
        "{file} was imported already, as delivery {number} ({when}, {who}), with the same values.",
        hint="Nothing was changed. To import it once more nevertheless, say so (AGAIN).",
        file=delivery.file_name,
        number=record.id,
        when=record.imported_at[:16].replace("T", " "),
        who=record.imported_by or "–",
    ).of(record)


def refuse_unlike(
    monitoring: Monitoring, delivery: Delivery, version: BoundaryVersion, replaces: int
) -> None:
    """Raise UserError where the delivery to be replaced is another office's, of another level or version."""
    record = monitoring.delivery(replaces)
    if (record.source, record.level, record.version) != (delivery.source, delivery.level, version.id):
        raise UserError(
            "{file} cannot replace delivery {number}: source, level and boundary version must be the same.",
            hint="Delivery {number} is {old} of “{source}”. Import without REPLACES, or take it out first.",
            file=delivery.file_name,
            number=replaces,
            old=record.file_name,
            source=record.source or "–",
        )


def earlier_of_kind(
    monitoring: Monitoring, delivery: Delivery, version: BoundaryVersion
) -> tuple[DeliveryRecord, ...]:
    """Stored deliveries this one may correct: of the same source, level, version, variables and dates."""
    blocks = set(State.delivered(delivery.observations).blocks)
    alike = (
        record
        for record in monitoring.deliveries()
        if (record.source, record.level, record.version) == (delivery.source, delivery.level, version.id)
    )
    return tuple(record for record in alike if blocks & set(monitoring.blocks_of(record.id)))
