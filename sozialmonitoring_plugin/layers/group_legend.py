"""The legend of an index: its groups of status and dynamics, as lines and as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from qgis.core import QgsFillSymbol
from qgis.PyQt.QtGui import QColor

from ..core.charts.chart import LegendChart, Paper
from ..core.charts.status_legend import StatusCell, StatusLegend, status_legend
from ..core.colours.catalogue import palette_named
from ..core.colours.proposals import proposed
from ..core.colours.square import group_colours
from ..core.index.groups import Group, groups_of
from ..core.index.spec import IndexSpec
from ..core.indicators.tableau import Polarity
from ..core.values import Values
from ..core.wording import Wording
from .fonts import installed_family
from .map_legend import EntryKind, LegendEntry, reason_entries
from .symbols import UNKNOWN, group_symbol

GROUPS = "groups"
"""Name of the palette with a colour for each group."""

RING = "o"


@dataclass(frozen=True)
class GroupLegend:
    """The areas of a map: their index or why they have none, and the codes of their groups ("" for none).

    `palette` is for the classes of the status; with GROUPS the dynamics have colours as well.
    """

    spec: IndexSpec
    values: Values
    codes: tuple[str, ...]
    palette: str
    words: Wording

    def entries(self) -> tuple[LegendEntry, ...]:
        """All groups, even without areas, those without dynamics only where they occur; then reasons."""
        counts = Counter(self.codes)
        groups = [
            LegendEntry(
                EntryKind.CATEGORY,
                self.label(group),
                counts[group.code],
                self.colour(group),
                code=group.code,
                short=self._short_label(group),
            )
            for group in groups_of(self.spec)
            if group.dynamics or not self.spec.dynamics or counts[group.code]
        ]
        return (*groups, *reason_entries(self.values, self.words))

    def charts(self) -> tuple[LegendChart, ...]:
        """The groups as a table, rows by status; none where there is no dynamics."""
        if self.spec.dynamics is None:
            return ()
        counts = Counter(self.codes)
        columns = range(len(self.spec.dynamics.cutoffs.classes))
        cells = [
            StatusCell(group.code, self.colour(group), counts[group.code])
            for group in groups_of(self.spec)
            if group.dynamics
        ]
        legend = StatusLegend(
            self.words.text("map_status_title"),
            self.words.text("map_dynamics_title"),
            tuple(one.title for one in self.spec.status.classes),
            tuple(one.title for one in self.spec.dynamics.cutoffs.classes),
            tuple(tuple(cells[start : start + len(columns)]) for start in range(0, len(cells), len(columns))),
            self.words,
            int((~self.values.present).sum()),
        )
        return (status_legend(legend, Paper(60.0, 32.0, installed_family())),)

    def label(self, group: Group) -> str:
        """Code and classes of a group."""
        found = {"code": group.code, "status": group.status.title}
        if group.dynamics:
            return self.words.text("map_group", dynamics=group.dynamics.title, **found)
        return self.words.text("map_status_only" if self.spec.dynamics else "map_status", **found)

    def _short_label(self, group: Group) -> str:
        """What a sheet has room for; "" where the label is short itself."""
        if not group.dynamics:
            return ""
        found = {"code": group.code, "status": group.status.title, "dynamics": group.dynamics.title}
        return self.words.text("map_group_short", **found)

    def symbol(self, entry: LegendEntry) -> QgsFillSymbol:
        """Colour and sign of the group of a line."""
        (group,) = (one for one in groups_of(self.spec) if one.code == entry.code)
        return group_symbol(QColor(entry.color), self._tendency(group))

    def sign(self, group: Group) -> str:
        """The mark of the dynamics where a sign is drawn, RING where there is none but could be."""
        if not group.dynamics:
            return RING if self.spec.dynamics else ""
        return group.dynamics.mark if self._tendency(group) else ""

    def colour(self, group: Group) -> str:
        """That of the status; where the dynamics have colours, without them that of the middle."""
        statuses = len(self.spec.status.classes)
        if self.palette != GROUPS:
            palette = palette_named(self.palette) if self.palette else proposed(Polarity.BURDEN)
            return palette.colours(statuses)[group.status_place]
        columns = len(self.spec.dynamics.cutoffs.classes) if self.spec.dynamics else 1
        row = group_colours(statuses, columns)[group.status_place]
        return row[columns // 2 if group.dynamics_place is None else group.dynamics_place]

    def _tendency(self, group: Group) -> float:
        """From 1 for the best dynamics to −1 for the worst; UNKNOWN where there is none but could be."""
        dynamics = self.spec.dynamics
        if group.dynamics_place is None:
            return UNKNOWN if dynamics else 0.0
        last = len(dynamics.cutoffs.classes) - 1 if dynamics else 0
        return 1 - 2 * group.dynamics_place / last if last else 0.0
