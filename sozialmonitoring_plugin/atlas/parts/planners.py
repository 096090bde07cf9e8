"""Which module plans which part."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.booklets.contents import PartKind
from ..planning import Planner
from .change import plan_change
from .contents import plan_contents
from .cover import plan_cover
from .glance import plan_glance
from .index import plan_index
from .method import plan_method
from .overview import plan_overview
from .profiles import plan_profiles
from .reading import plan_reading
from .status import plan_status
from .tables import plan_tables
from .theme import plan_theme

PLANNERS: Mapping[PartKind, Planner] = {
    PartKind.COVER: plan_cover,
    PartKind.CONTENTS: plan_contents,
    PartKind.READING: plan_reading,
    PartKind.OVERVIEW: plan_overview,
    PartKind.GLANCE: plan_glance,
    PartKind.THEME: plan_theme,
    PartKind.STATUS: plan_status,
    PartKind.PROFILES: plan_profiles,
    PartKind.CHANGE: plan_change,
    PartKind.TABLES: plan_tables,
    PartKind.METHOD: plan_method,
    PartKind.INDEX: plan_index,
}
