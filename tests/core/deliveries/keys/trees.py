"""Small trees of areas for tests, and how they read an outcome."""

from __future__ import annotations

from collections.abc import Sequence

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.keys.aliases import Aliases
from sozialmonitoring_plugin.core.deliveries.keys.key_index import KeyIndex
from sozialmonitoring_plugin.core.deliveries.keys.matching import match_rows
from sozialmonitoring_plugin.core.deliveries.keys.targets import NoTarget, Outcome, RowText

Row = str | tuple[str, str]


def flat(names: dict[str, str], title: str = "Quartier") -> KeyIndex:
    """Areas of one level: {key: name}."""
    areas = [Area("q", key, name, "") for key, name in names.items()]
    return KeyIndex(AreaTree.build([Level("q", title)], areas), 0)


def nested(content: dict[str, list[str]], upper: str = "Gemeinde", lower: str = "Quartier") -> KeyIndex:
    """Two levels, keys "01" and "0101" in the order given: {upper name: names inside}."""
    areas = []
    for number, (above, names) in enumerate(content.items(), 1):
        key = f"{number:02}"
        areas.append(Area("u", key, above, ""))
        areas += [Area("q", f"{key}{place:02}", name, key) for place, name in enumerate(names, 1)]
    tree = AreaTree.build([Level("u", upper), Level("q", lower)], areas, "Kreis")
    return KeyIndex(tree, tree.rank("q"))


def told(index: KeyIndex, outcome: Outcome) -> str:
    """The name of the area, "Σ" and the area of a total, or why there is none."""
    if isinstance(outcome, NoTarget):
        return outcome.why
    if not outcome.is_total:
        return index.level.names[outcome.position]
    return "Σ" + (index.tree.levels[outcome.upper[0]].names[outcome.upper[1]] if outcome.upper else "")


def outcomes_of(
    index: KeyIndex,
    rows: Sequence[Row],
    aliases: Sequence[tuple[str, str | None]] = (),
    totals: Sequence[str] = (),
) -> list[Outcome]:
    """How a sheet of names, or of names and areas above, is read; "Name:" is a row without values."""
    pairs = [(row, "") if isinstance(row, str) else row for row in rows]
    texts = [RowText("", name.rstrip(":"), above, not name.endswith(":")) for name, above in pairs]
    return match_rows(index, texts, Aliases(aliases, totals, index))
