"""The repository: the one door to a monitoring file.

Reading methods return frozen data; writing methods take the revision their caller read, so that
nobody overwrites a colleague in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from sqlite3 import Connection

from ..core.areas import AreaTree, Level
from ..core.boundaries.address_counts import CountChoice
from ..core.boundaries.addresses import AddressBook
from ..core.boundaries.streets.lines import Lines
from ..core.completeness.answers import Answers
from ..core.deliveries.delivery import Delivery
from ..core.deliveries.profiles.profile import ImportProfile, profile_to_json
from ..core.deliveries.provenance.state import State
from ..core.indicators.observed import Observed
from ..core.indicators.tableau import Tableau
from . import (
    address_table,
    answer_table,
    area_table,
    delivery_table,
    documents,
    lineage_table,
    observation_table,
    origin_table,
    street_table,
    successor_table,
    tableau_table,
    version_table,
)
from .connection import connect
from .creation import create_file
from .errors import told_in_a_sentence
from .lineage_table import Block
from .opening import opened_meta
from .records import (
    BoundaryVersion,
    Crs,
    DeliveryRecord,
    Document,
    DocumentChange,
    JournalEntry,
    NewMonitoring,
    NewVersion,
    Origin,
    Rebased,
    RebasedBlock,
    RecordedMove,
    Shares,
    VersionRecord,
)
from .transaction import read_revision, write_transaction


@dataclass(frozen=True)
class Monitoring:
    """A monitoring file. Make one with `create` or `open`; `created` tells it from others of its name."""

    path: Path
    title: str
    language: str
    created: str = ""

    @classmethod
    def create(cls, path: Path, content: NewMonitoring) -> Monitoring:
        """Write a new file. Raises StoreError where that cannot be done; then there is none."""
        create_file(path, content)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Monitoring:
        """Open a file, bringing one of an older release up to date after a backup.

        Raises StoreError for anything that is no monitoring or comes from a newer release.
        """
        meta = opened_meta(path)
        return cls(path, meta["title"], meta["language"], meta.get("created", ""))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the file."""
        with told_in_a_sentence(self.path), closing(connect(self.path)) as connection:
            connection.execute("BEGIN")
            yield connection

    @property
    def revision(self) -> int:
        """Count of writes so far."""
        with self.reading() as connection:
            return read_revision(connection)

    def crs(self) -> Crs:
        """The coordinate reference system of all geometries."""
        with self.reading() as connection:
            return area_table.crs(connection)

    def levels(self) -> tuple[Level, ...]:
        """Levels from the top to the lowest."""
        with self.reading() as connection:
            return area_table.levels(connection)

    def versions(self) -> tuple[BoundaryVersion, ...]:
        """Boundary versions, oldest first."""
        with self.reading() as connection:
            return area_table.versions(connection)

    def version_at(self, day: date) -> BoundaryVersion:
        """The version valid at a date; before the first one, the first."""
        versions = self.versions()
        return ([versions[0]] + [version for version in versions if version.valid_from <= day])[-1]

    def version_shown(self, day: date | None) -> BoundaryVersion:
        """The version valid at a date, without one at the latest Stichtag: that of the numbers shown then."""
        return self.version_at(day or max(self.dates(), default=date.max))

    def version_records(self) -> tuple[VersionRecord, ...]:
        """How each version came to be, oldest first."""
        with self.reading() as connection:
            return version_table.records(connection)

    def moves(self, version: BoundaryVersion) -> tuple[RecordedMove, ...]:
        """Who moved what from where to where on the way to a version, oldest first."""
        with self.reading() as connection:
            return version_table.moves(connection, version.id)

    def expected_parts(self, version: BoundaryVersion) -> dict[str, int]:
        """Of how many parts areas of the lowest level are meant to be, where that is more than one."""
        with self.reading() as connection:
            return version_table.expected_parts(connection, version.id)

    def area_keys(self) -> frozenset[str]:
        """The keys of the lowest level that any version has or had."""
        with self.reading() as connection:
            return version_table.keys(connection)

    def tree(self, version: BoundaryVersion) -> AreaTree:
        """All areas of a version, with a total named after the monitoring above several top areas."""
        with self.reading() as connection:
            areas = area_table.areas(connection, version.id)
        return AreaTree.build(self.levels(), areas, self.title)

    def shapes(self, version: BoundaryVersion) -> dict[str, bytes]:
        """WKB of the lowest level by key."""
        with self.reading() as connection:
            return area_table.shapes(connection, version.id)

    def addresses(self, choice: CountChoice | None = None) -> AddressBook:
        """The county's addresses; which of their columns count whom is found by the tableau, or chosen."""
        with self.reading() as connection:
            variables = tableau_table.read(connection).variables
            return address_table.read(connection, variables, choice)

    def streets(self) -> Lines:
        """All pieces of streets with their names. Raises StoreError where one is no line."""
        with self.reading() as connection:
            return street_table.read(connection)

    def tableau(self) -> Tableau:
        """Variables and indicators defined so far."""
        with self.reading() as connection:
            return tableau_table.read(connection)

    def dates(self, version: BoundaryVersion | None = None) -> tuple[date, ...]:
        """Every Stichtag that something was observed at, oldest first; with a version only those in it."""
        with self.reading() as connection:
            return observation_table.dates(connection, version.id if version else None)

    def dates_of(self, variable: str, version: BoundaryVersion | None = None) -> tuple[date, ...]:
        """The Stichtage of one variable, oldest first; with a version only those delivered for it."""
        with self.reading() as connection:
            return observation_table.dates_of(connection, variable, version.id if version else None)

    def observed(self, tree: AreaTree, version: BoundaryVersion, variable: str, day: date) -> Observed | None:
        """What was delivered for a variable at exactly this date, on the finest level it came for."""
        with self.reading() as connection:
            return observation_table.observed(connection, tree, version.id, variable, day)

    def answers(self, trees: Mapping[int, AreaTree]) -> tuple[Answers, ...]:
        """What is answered of which variable at which date; `trees` are those of all versions, by id."""
        with self.reading() as connection:
            return tuple(answer_table.read(connection, trees))

    def observation_rows(self, version: BoundaryVersion, level: str, day: date) -> list[tuple[object, ...]]:
        """Valid observations with their origin, columns as in `observation_table.COLUMNS`."""
        with self.reading() as connection:
            return observation_table.rows(connection, version.id, level, day)

    def deliveries(self) -> tuple[DeliveryRecord, ...]:
        """Deliveries in the order they came."""
        with self.reading() as connection:
            return delivery_table.read(connection)

    def told_areas(self, version: BoundaryVersion) -> list[tuple[str, str, frozenset[str], int]]:
        """Of which areas each source told on each level: source, level, keys, count of deliveries."""
        with self.reading() as connection:
            return delivery_table.told_areas(connection, version.id)

    def delivery(self, number: int) -> DeliveryRecord:
        """One delivery. Raises StoreError where there is none."""
        with self.reading() as connection:
            return delivery_table.record(connection, number)

    def delivery_with(self, sha256: str) -> tuple[DeliveryRecord, ...]:
        """The deliveries of one and the same file, in the order they came."""
        with self.reading() as connection:
            return delivery_table.with_fingerprint(connection, sha256)

    def profile_of(self, number: int) -> ImportProfile:
        """The profile that read a delivery. Raises StoreError where there is none."""
        with self.reading() as connection:
            return delivery_table.profile(connection, number)

    def delivered(self, number: int) -> State:
        """Everything one delivery states, whether it is valid or covered by a later one."""
        with self.reading() as connection:
            return origin_table.delivered(connection, number)

    def blocks_of(self, number: int) -> tuple[Block, ...]:
        """The variables and dates of one delivery."""
        with self.reading() as connection:
            return lineage_table.blocks_of(connection, number)

    def held(self, version: BoundaryVersion, level: str, wanted: Iterable[Block], without: int = 0) -> State:
        """What is valid on a level for some variables and dates, as if delivery `without` had never come."""
        with self.reading() as connection:
            return origin_table.held(connection, version.id, level, wanted, without)

    def origins(
        self, tree: AreaTree, version: BoundaryVersion, level: str, area_key: str, wanted: Iterable[Block]
    ) -> tuple[Origin, ...]:
        """The cells that speak of an area or of areas inside it, for some variables and dates.

        Covered ones are among them: together they are the history of a number.
        """
        with self.reading() as connection:
            found = origin_table.origins(connection, tree, version.id, (level, area_key), wanted)
            return tuple(found)

    def conversion_keys(self, old: BoundaryVersion, new: BoundaryVersion) -> tuple[Shares, ...]:
        """The conversion keys that were imported from one version to another, one for each column."""
        with self.reading() as connection:
            return successor_table.imported(connection, old.id, new.id)

    def deliveries_behind(self, version: BoundaryVersion, variable: str, day: date) -> tuple[int, ...]:
        """The deliveries whose values count in a version for a variable and date."""
        with self.reading() as connection:
            return lineage_table.valid_deliveries(connection, version.id, variable, day)

    def is_sent(self, version: BoundaryVersion, variable: str, day: date) -> bool:
        """Whether an office has told of any area of a version for a variable and date."""
        with self.reading() as connection:
            return lineage_table.is_sent(connection, version.id, (variable, day))

    def rebased_on(self, version: BoundaryVersion, blocks: Iterable[Block]) -> tuple[RebasedBlock, ...]:
        """What was carried over and goes when anything is written for some blocks of a version."""
        with self.reading() as connection:
            return lineage_table.depending(connection, version.id, blocks)

    def outdated(self) -> tuple[RebasedBlock, ...]:
        """What was carried over, went because its deliveries changed, and can be carried over again."""
        with self.reading() as connection:
            return lineage_table.outdated(connection)

    def shares_of(self, number: int) -> tuple[Shares, ...]:
        """The shares that carried the values of a delivery over; none where an office has sent it."""
        with self.reading() as connection:
            return successor_table.of_delivery(connection, number)

    def journal(self) -> tuple[JournalEntry, ...]:
        """Who did what, latest last."""
        with self.reading() as connection:
            return documents.read_journal(connection)

    def documents(self, kind: str) -> dict[str, str]:
        """Stored texts of one kind (import profiles, classifications, templates) by name."""
        with self.reading() as connection:
            return documents.read(connection, kind)

    def every_document(self) -> tuple[Document, ...]:
        """Stored texts of all kinds."""
        with self.reading() as connection:
            return documents.read_all(connection)

    def add_delivery(
        self,
        delivery: Delivery,
        version: BoundaryVersion,
        revision: int,
        profile_name: str = "",
        replaces: int = 0,
    ) -> int:
        """Store a delivery with all its observations; returns its number.

        With `profile_name` its import profile is kept under that name in the same write; with
        `replaces` the delivery of that number is taken out in it.
        """
        (number,) = self.add_deliveries([delivery], [version], revision, profile_name, replaces)
        return number

    def add_deliveries(
        self,
        deliveries: Sequence[Delivery],
        versions: Sequence[BoundaryVersion],
        revision: int,
        profile_name: str = "",
        replaces: int = 0,
    ) -> tuple[int, ...]:
        """Store the deliveries of one file (one for each sheet) in one write; returns their numbers.

        `versions` are those their areas are of, one for each. The profile of the last one is kept.
        """
        last = deliveries[-1]
        details: dict[str, object] = {
            "file": last.file_name,
            "source": last.source,
            "values": sum(len(one.observations) for one in deliveries),
        }
        if len(deliveries) > 1:
            details["sheets"] = [one.sheet for one in deliveries]
        if profile_name:
            details["profile"] = profile_name
        if replaces:
            details |= {"replaces": replaces, "replaced_file": self.delivery(replaces).sha256}
        with write_transaction(self.path, revision, "import", details) as connection:
            if profile_name:
                kept = profile_to_json(last.kept or last.profile)
                documents.write(connection, documents.PROFILE, {profile_name: kept})
            if replaces:
                delivery_table.remove(connection, replaces)
            stored = zip(deliveries, versions, strict=True)
            return tuple(delivery_table.add(connection, one, version.id) for one, version in stored)

    def add_rebased(self, rebased: Rebased, version: BoundaryVersion, revision: int) -> tuple[int, ...]:
        """Store values that were carried over to a version, in one write; returns their deliveries."""
        details: dict[str, object] = {
            "from": sorted({one.from_version for one in rebased.shares}),
            "to": version.id,
            "variables": sorted({name for name, _ in rebased.used}),
            "values": sum(len(one.observations) for one in rebased.deliveries),
        }
        with write_transaction(self.path, revision, "rebase", details) as connection:
            return delivery_table.add_rebased(connection, rebased, version.id)

    def store_conversion_key(self, columns: Sequence[Shares], revision: int) -> None:
        """Store the columns of one conversion key; one of the same name between the same versions goes."""
        first = columns[0]
        details: dict[str, object] = {"name": first.name, "columns": [one.column for one in columns]}
        with write_transaction(self.path, revision, "conversion key", details) as connection:
            successor_table.remove_imported(connection, first.name, first.from_version, first.to_version)
            for one in columns:
                successor_table.add(connection, one)

    def remove_delivery(self, number: int, revision: int) -> None:
        """Take a delivery out, as if it had never come. Raises StoreError where there is none."""
        with write_transaction(self.path, revision, "remove delivery", {"delivery": number}) as connection:
            delivery_table.remove(connection, number)

    def replaced_files(self) -> frozenset[str]:
        """SHA-256 of the files whose delivery another one took the place of."""
        details = (entry.details for entry in self.journal())
        return frozenset(str(one["replaced_file"]) for one in details if "replaced_file" in one)

    def change_documents(
        self, kind: str, revision: int, written: Mapping[str, str], removed: Sequence[str] = ()
    ) -> None:
        """Store texts of one kind and take others out, in one write."""
        details: dict[str, object] = {"kind": kind, "names": list(written), "removed": list(removed)}
        with write_transaction(self.path, revision, "documents", details) as connection:
            documents.remove(connection, kind, removed)
            documents.write(connection, kind, written)

    def change_together(self, change: DocumentChange, revision: int) -> None:
        """Store and take out texts of several kinds, in one write."""
        with write_transaction(self.path, revision, change.action, change.details) as connection:
            for kind, name in change.removed:
                documents.remove(connection, kind, (name,))
            for one in change.written:
                documents.write(connection, one.kind, {one.name: one.content})

    def store_tableau(self, tableau: Tableau, revision: int, removed: Sequence[str] = ()) -> None:
        """Define variables and indicators; those of the same id are replaced, others stay.

        Indicators that are `removed` are taken out in the same write.
        """
        details = {
            "indicators": [indicator.id for indicator in tableau.indicators],
            "removed": list(removed),
        }
        with write_transaction(self.path, revision, "tableau", details) as connection:
            tableau_table.remove(connection, removed)
            tableau_table.write(connection, tableau)

    def add_version(self, content: NewVersion, revision: int) -> BoundaryVersion:
        """Release boundaries that are valid from a later day than all others.

        Raises StoreError where they are not; released versions are never changed.
        """
        details = {
            "version": content.title,
            "valid_from": content.valid_from,
            "areas": len(content.shapes),
            "moves": len(content.moves),
        }
        with write_transaction(self.path, revision, "version", details) as connection:
            return version_table.add(connection, content)
