"""Which module plans which part."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.booklets.contents import PartKind
from ..planning import Planner
from .contents import plan_contents
from .cover import plan_cover
from .index import plan_index
from .method import plan_method
from .nothing import plan_nothing
from .overview import plan_overview
from .tables import plan_tables
from .theme import plan_theme

PLANNERS: Mapping[PartKind, Planner] = {
    **dict.fromkeys(PartKind, plan_nothing),
    PartKind.COVER: plan_cover,
    PartKind.CONTENTS: plan_contents,
    PartKind.OVERVIEW: plan_overview,
    PartKind.THEME: plan_theme,
    PartKind.TABLES: plan_tables,
    PartKind.METHOD: plan_method,
    PartKind.INDEX: plan_index,
}
