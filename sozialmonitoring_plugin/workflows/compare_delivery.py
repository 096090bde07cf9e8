"""A delivery against what is stored: was it imported already, and what would it change?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..core.areas import TOTAL
from ..core.deliveries.delivery import Delivery, Look
from ..core.deliveries.provenance.differences import Change, Differences
from ..core.deliveries.provenance.state import THIS_DELIVERY, State
from ..core.errors import UserError
from ..core.indicators.tableau import Variable
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


def known_delivery(
    monitoring: Monitoring, delivery: Delivery, version: BoundaryVersion
) -> DeliveryRecord | None:
    """The latest stored delivery of the same file, sheet, level and dates, None where there is none.

    Its values may be others: somebody may have corrected by hand how the file is read.
    """
    days = {day.isoformat() for day in delivery.report.dates}
    for record in reversed(monitoring.delivery_with(delivery.sha256)):
        place = (record.sheet, record.level, record.version)
        if place == (delivery.sheet, delivery.level, version.id) and days <= set(record.dates):
            return record
    return None


def refused_where_unstorable(look: Look, known: Mapping[str, Variable]) -> Look:
    """The look, refused where it speaks of the county as a whole, or of a variable as another kind of number.

    The county's sum is no level that values are stored for. Counts stored as rates would not be protected,
    rates stored as counts would be summed.
    """
    if look.delivery is None or look.table is None or look.refusal is not None:
        return look
    if look.delivery.level == TOTAL:
        refusal = look.table.error(
            "{file}{sheet} has numbers of the county as a whole only, which are sums here.",
            hint="Say for which level its rows are.",
        )
        return replace(look, refusal=refusal)
    others = [one for one in look.delivery.variables if known.get(one.id, one).kind is not one.kind]
    if not others:
        return look
    first = others[0]
    refusal = look.table.error(
        "{file}{sheet}: {variable} is of the kind “{kind}” here, but “{known}” in the monitoring.",
        hint="Give it another name, or the kind it has in the monitoring.",
        details="\n".join(one.id for one in others),
        variable=first.id,
        kind=first.kind.value,
        known=known[first.id].kind.value,
    )
    return replace(look, refusal=refusal)


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
    """Raise UserError for a delivery that this one cannot correct: see `earlier_of_kind`."""
    record = monitoring.delivery(replaces)
    if not _may_correct(monitoring, delivery, version, record):
        raise UserError(
            "{file} cannot replace delivery {number}: source, level, boundary version and at least one "
            "variable with its date must be the same.",
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
    return tuple(one for one in monitoring.deliveries() if _may_correct(monitoring, delivery, version, one))


def _may_correct(
    monitoring: Monitoring, delivery: Delivery, version: BoundaryVersion, record: DeliveryRecord
) -> bool:
    if (record.source, record.level, record.version) != (delivery.source, delivery.level, version.id):
        return False
    blocks = State.delivered(delivery.observations).blocks
    return not set(blocks).isdisjoint(monitoring.blocks_of(record.id))
