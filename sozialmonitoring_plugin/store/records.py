"""What the repository takes and gives: plain frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..core.areas import Area, Level
from ..core.boundaries.drafting import Move
from ..core.deliveries.delivery import Delivery
from ..core.values import Value
from .geometry_blob import Bounds


@dataclass(frozen=True)
class Crs:
    """Coordinate reference system: `srs_id` inside the file, authority ("" for none), WKT definition."""

    srs_id: int
    organization: str
    code: int
    name: str
    wkt: str


@dataclass(frozen=True)
class Shape:
    """A geometry as WKB with its bounds: min x, max x, min y, max y."""

    wkb: bytes
    bounds: Bounds


@dataclass(frozen=True)
class AddressRecord:
    """An address point; `properties` are the further columns of its layer."""

    street: str
    number: int | None
    suffix: str
    area_key: str
    properties: dict[str, object]
    shape: Shape


@dataclass(frozen=True)
class StreetRecord:
    """A piece of a named street."""

    name: str
    properties: dict[str, object]
    shape: Shape


@dataclass(frozen=True)
class NewMonitoring:
    """Everything a monitoring starts with. `shapes` are of the lowest level, by key."""

    title: str
    language: str
    crs: Crs
    levels: tuple[Level, ...]
    version_title: str
    valid_from: date
    areas: tuple[Area, ...]
    shapes: dict[str, Shape]
    addresses: tuple[AddressRecord, ...] = ()
    streets: tuple[StreetRecord, ...] = ()


@dataclass(frozen=True)
class BoundaryVersion:
    """A Gebietsstand."""

    id: int
    title: str
    valid_from: date


@dataclass(frozen=True)
class VersionRecord:
    """How a Gebietsstand came to be.

    `based_on` is the number of the version it was drawn from, 0 for none; `origin` is DRAWN or IMPORTED;
    `draft` is the mark of the draft it was drawn in, "" for none.
    """

    version: BoundaryVersion
    origin: str
    note: str = ""
    based_on: int = 0
    released_by: str = ""
    released_at: str = ""
    draft: str = ""


@dataclass(frozen=True)
class RecordedMove:
    """Who moved what, when and with which tool, on the way to a version."""

    at: str
    who: str
    tool: str
    move: Move


DRAWN, IMPORTED = "drawn", "imported"


@dataclass(frozen=True)
class NewVersion:
    """A version to be released: all its areas, the `shapes` of the lowest level by key, and its moves.

    `expected_parts` says of how many parts an area is meant to be where that is more than one.
    `draft` is the mark of the draft it was drawn in.
    """

    title: str
    valid_from: date
    areas: tuple[Area, ...]
    shapes: dict[str, Shape]
    moves: tuple[RecordedMove, ...] = ()
    expected_parts: dict[str, int] = field(default_factory=dict)
    based_on: int = 0
    origin: str = IMPORTED
    note: str = ""
    draft: str = ""


@dataclass(frozen=True)
class DeliveryRecord:
    """A delivery as it lies in the monitoring; `profile` is the name of the one that read it."""

    id: int
    file_name: str
    sha256: str
    sheet: str
    source: str
    level: str
    version: int
    imported_at: str
    imported_by: str
    observations: int
    dates: tuple[str, ...]
    profile: str = ""


COMPUTED, IMPORTED = "computed", "imported"


@dataclass(frozen=True)
class Shares:
    """How areas of a level pass from one boundary version into another: one column of shares.

    `rows` are old key, new key, share, and the word for what it was made from; the shares of an old area
    add up to 1. `name` is that of a conversion key that was IMPORTED, "" for COMPUTED ones.
    """

    from_version: int
    to_version: int
    level: str
    name: str
    column: str
    origin: str
    rows: tuple[tuple[str, str, float, str], ...]


@dataclass(frozen=True)
class Rebased:
    """Deliveries that nobody sent; `used` are places in `shares`, by variable and level.

    `limits` are the variables whose counts limit the pieces of another one.
    """

    deliveries: tuple[Delivery, ...]
    shares: tuple[Shares, ...]
    used: Mapping[tuple[str, str], int]
    limits: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class RebasedBlock:
    """A variable at a date that was carried over from one version to another, both by their numbers."""

    version: int
    variable: str
    day: date
    from_version: int


@dataclass(frozen=True)
class Origin:
    """A cell of a delivery; `is_valid` where it counts, else a later delivery covers it."""

    level: str
    area_key: str
    area_name: str
    variable: str
    reference_date: date
    value: Value
    delivery: DeliveryRecord
    cell: str
    is_valid: bool


@dataclass(frozen=True)
class JournalEntry:
    """Who did what, when."""

    at: str
    who: str
    action: str
    details: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """A stored text with its kind and name."""

    kind: str
    name: str
    content: str


@dataclass(frozen=True)
class DocumentChange:
    """Texts that are stored and others, by kind and name, that are taken out in the same write.

    `action` and `details` are what the journal says of it.
    """

    action: str
    written: tuple[Document, ...] = ()
    removed: tuple[tuple[str, str], ...] = ()
    details: dict[str, object] = field(default_factory=dict)
