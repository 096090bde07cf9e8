"""Read the cells of a table, with the signs and footnotes the sheet itself explains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..cells.marks import footnotes
from ..keys.key_index import KeyIndex
from ..profiles.profile import ImportProfile
from ..sheets.reading import SourceFile
from ..tables.blocks import Gathered, Gatherer
from ..tables.rows import FoundRows
from ..tables.style_by_totals import settle_styles
from ..tables.table import Table
from .checking import Reading
from .sheet_lines import sheet_lines
from .sign_choice import SignEvidence, choose_signs, met_signs, sign_doubts


@dataclass(frozen=True)
class Understood:
    """A table whose rows have their roles: what the cells are read from."""

    table: Table
    rows: FoundRows
    profile: ImportProfile
    index: KeyIndex


def read_cells(
    source: SourceFile,
    understood: Understood,
    requested: date | None,
    sign_profiles: Mapping[str, Mapping[str, str]],
) -> Reading:
    """All values of a table.

    They are read again where the signs that were met turn out to mean something else in this sheet, and
    where total rows settle how numbers are written.
    Raises DeliveryError for merged values, a missing column or an unknown sign profile.
    """
    table, rows, profile = understood.table, understood.rows, understood.profile
    lines = sheet_lines(source, table, rows)
    notes = footnotes(text for text, _ in lines)

    def gather(profile: ImportProfile) -> Gathered:
        return Gatherer(table, profile, rows, requested, sign_profiles, notes).gather()

    gathered = gather(profile)
    evidence = SignEvidence.of(lines)
    met = met_signs(list(gathered.cells.signs.values()), gathered.cells.unread)
    chosen = choose_signs(profile, evidence, met, sign_profiles)
    if chosen.profile != profile:
        gathered = gather(chosen.profile)
    undecided = {cell.cell.rstrip("0123456789") for cell in gathered.cells.undecided}
    settled = settle_styles(table, chosen.profile, rows, undecided, gather)
    if settled.because:
        gathered = gather(settled.profile)
    doubts = tuple(sign_doubts(chosen.profile, evidence, list(gathered.cells.signs.values())))
    because = (*chosen.because, *settled.because)
    return Reading(table, settled.profile, understood.index, rows, gathered, because, doubts)
