"""A revision of the sample county's boundaries: drawn, released, carried over, reported."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from sozialmonitoring_plugin.core.boundaries.base_unit import BaseUnit, UnitKind
from sozialmonitoring_plugin.core.boundaries.ground_rules import EditRefusedError
from sozialmonitoring_plugin.core.boundaries.rings import box_of
from sozialmonitoring_plugin.core.boundaries.streets.address_points import AddressPoints
from sozialmonitoring_plugin.core.boundaries.streets.following import frames, lines_to_follow
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.core.feedback import Feedback
from sozialmonitoring_plugin.layers.boundaries.base_units import BaseUnits
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.boundaries.compare_versions import (
    ChangeFiles,
    CompareVersionsRequest,
    compare_to_files,
)
from sozialmonitoring_plugin.workflows.boundaries.drafts import BranchRequest, branch_draft
from sozialmonitoring_plugin.workflows.boundaries.opening import open_draft
from sozialmonitoring_plugin.workflows.boundaries.release import ReleaseRequest, release_draft
from sozialmonitoring_plugin.workflows.boundaries.review import hand_in, review
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.rebase import RebaseRequest
from sozialmonitoring_plugin.workflows.rebase_job import RebaseJob, run_rebase

TITLE = "Gebietsstand 2025"
BLOCKS = 3


def revise(monitoring: Monitoring, folder: Path, feedback: Feedback) -> Iterator[Path]:
    """Revise a copy of a monitoring; yields the files that were written."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    copy = Monitoring.open(Path(shutil.copy2(monitoring.path, folder)))
    draft = branch_draft(BranchRequest(copy, "Szenario A"))
    with closing(open_draft(copy, draft)) as opened:
        _draw(copy, opened.session)
    before = copy.versions()[-1].title
    hand_in(draft)
    review(draft, "Beispiel: von einer Person gezeichnet und geprüft.", accepted=True)
    release_draft(ReleaseRequest(copy, draft, date(2025, 1, 1), TITLE), feedback)
    run_rebase(RebaseJob(RebaseRequest(copy, before, TITLE), store=True), feedback)
    yield copy.path
    files = ChangeFiles(folder / "Veraenderungen.xlsx", folder / "Veraenderungen.pdf")
    compare_to_files(CompareVersionsRequest(copy, before, TITLE), files, feedback)
    yield from (files.workbook, files.report)


def _draw(monitoring: Monitoring, session: DraftSession) -> None:
    """The first area takes blocks from a neighbour; in another municipality two areas become one."""
    takes, gives = next(_neighbours(session))
    for unit in _blocks_between(monitoring, session, takes, gives)[:BLOCKS]:
        try:
            session.apply(give(session.partition, session.rules, unit.shape, takes, [gives]), "give")
        except EditRefusedError:  # a block on the line may be all the first area's already
            continue
    here = session.rules.frame(takes)
    vanishes, stays = next(pair for pair in _neighbours(session) if session.rules.frame(pair[0]) != here)
    session.apply(merge(session.partition, session.rules, vanishes, stays), "merge")


def _neighbours(session: DraftSession) -> Iterator[tuple[str, str]]:
    for key in sorted(session.partition):
        for other in sorted(session.partition.neighbours(key)):
            if session.rules.may_pass(key, other):
                yield key, other


def _blocks_between(monitoring: Monitoring, session: DraftSession, takes: str, gives: str) -> list[BaseUnit]:
    lines = lines_to_follow(monitoring.streets(), session.partition, session.rules)
    outlines = frames(session.partition, session.rules)
    units = BaseUnits(outlines, Network.build(lines), AddressPoints.of_book(monitoring.addresses()))
    shared = session.partition.shared(gives, takes)
    near = units.near(UnitKind.BLOCK, box_of(shared[len(shared) // 2]))
    return [unit for unit in near if unit.addresses]
