"""Which module builds which part; a part that is not named here has nothing to show on a screen."""

from __future__ import annotations

from collections.abc import Mapping

from ....core.booklets.contents import PartKind
from ..section import SectionBuilder
from .change import build_change
from .cover import build_cover
from .glance import build_glance
from .index import build_index
from .method import build_method
from .overview import build_overview
from .profiles import build_profiles
from .reading import build_reading
from .status import build_status
from .tables import build_tables
from .theme import build_theme

BUILDERS: Mapping[PartKind, SectionBuilder] = {
    PartKind.COVER: build_cover,
    PartKind.READING: build_reading,
    PartKind.OVERVIEW: build_overview,
    PartKind.GLANCE: build_glance,
    PartKind.THEME: build_theme,
    PartKind.STATUS: build_status,
    PartKind.PROFILES: build_profiles,
    PartKind.CHANGE: build_change,
    PartKind.TABLES: build_tables,
    PartKind.METHOD: build_method,
    PartKind.INDEX: build_index,
}
