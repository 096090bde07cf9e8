"""What a report of changes is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ...core.boundaries.comparing.comparison import Municipality, VersionComparison
from ...core.boundaries.comparing.report_texts import Told
from ...core.boundaries.streets.lines import Lines
from ...core.wording import Wording


@dataclass(frozen=True, eq=False)
class ChangesReport:
    """One report.

    `title` is that of the monitoring, `minimum` the least number that is told for outside. `template` is a
    folder with changed templates, or one of them, as for booklets.
    """

    told: Told
    title: str
    crs: QgsCoordinateReferenceSystem
    minimum: int
    streets: Lines = field(default_factory=lambda: Lines.of([]))
    template: Path | None = None
    dpi: int = 300

    @property
    def comparison(self) -> VersionComparison:
        """What is compared."""
        return self.told.comparison

    @property
    def words(self) -> Wording:
        """The language of the report."""
        return self.told.words

    @property
    def sections(self) -> tuple[Municipality, ...]:
        """The municipalities in which something changed."""
        return tuple(one for one in self.comparison.municipalities if self.comparison.changed_areas(one.key))
