"""Which module plans which part."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.booklets.contents import PartKind
from ..planning import Planner
from .cover import plan_cover
from .method import plan_method
from .nothing import plan_nothing
from .tables import plan_tables
from .theme import plan_theme

PLANNERS: Mapping[PartKind, Planner] = {
    **dict.fromkeys(PartKind, plan_nothing),
    PartKind.COVER: plan_cover,
    PartKind.THEME: plan_theme,
    PartKind.TABLES: plan_tables,
    PartKind.METHOD: plan_method,
}
