"""The profile of a template with the shape of its sheet, for returns that lost the template's name."""

from __future__ import annotations

from dataclasses import replace

from ...feedback import Silence
from ..profiles.profile import ImportProfile
from ..profiles.shape import shape_of
from ..sheets.workbook import read_workbook
from ..tables.table import table_for


def shaped(profile: ImportProfile, content: bytes) -> ImportProfile:
    """The profile, with what the table in the workbook looks like."""
    grids = read_workbook(f"{profile.title}.xlsx", content, Silence())
    return replace(profile, shape=shape_of(table_for(next(iter(grids.values())), profile)))
