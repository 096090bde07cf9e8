"""What the contents of booklets can name: the indicators of a monitoring and its social index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...core.indicators.tableau import Indicator
from ...store.monitoring import Monitoring
from ...workflows.booklet_contents import shown_index
from ...workflows.published import chosen_indicators


@dataclass(frozen=True)
class Known:
    """`index` is the specification whose status can be shown, `titles` are by id, of variables too."""

    indicators: tuple[Indicator, ...] = ()
    index: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)


def known_of(monitoring: Monitoring | None) -> Known:
    """Nothing without a monitoring. Raises UserError for one that cannot be read."""
    if monitoring is None:
        return Known()
    tableau = monitoring.tableau()
    indicators = tuple(chosen_indicators(tableau, (), ()))
    titles = {one.id: one.title for one in tableau.variables}
    titles.update({one.id: f"{one.number} {one.title}".strip() for one in indicators})
    return Known(indicators, shown_index(monitoring), titles)
