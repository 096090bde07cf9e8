"""A frozen classification as the JSON text that a monitoring stores."""

from __future__ import annotations

import json
from datetime import datetime

from ..errors import Part
from ..json_entry import Entry
from ..json_text import JsonText
from .classification import Classification, classification_from_dict
from .frozen import FrozenClassification, FrozenError, MadeFrom, Way
from .scheme import ClassificationError


class _Entry(Entry):
    error = FrozenError


_JSON = JsonText(FrozenError, unique=True)
_WAYS = tuple(way.value for way in Way)


def frozen_to_json(frozen: FrozenClassification) -> str:
    """The text that is stored; `frozen_from_json` is the inverse. The name stands beside it."""
    made = frozen.made_from
    content = {
        "classification": frozen.classification.to_dict(),
        "palette": frozen.palette,
        "reversed": frozen.is_reversed,
        "titles": list(frozen.titles),
        "note": frozen.note,
        "made_from": {
            "indicator": made.indicator,
            "levels": list(made.levels),
            "dates": list(made.dates),
            "municipality": made.municipality,
            "way": made.way.value,
        },
        "created": frozen.created,
        "changed": frozen.changed,
        "revision": frozen.revision,
        "former_names": list(frozen.former_names),
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def frozen_from_json(text: str, name: str) -> FrozenClassification:
    """Read what was stored under a name. Raises FrozenError: one sentence that says the name."""
    content = _JSON.parse(text, name)
    entry = _Entry.of(content, name)
    entry.part("classification")
    found = FrozenClassification(
        name,
        _classification(content.get("classification"), name),
        entry.text("palette"),
        entry.flag("reversed"),
        entry.texts("titles"),
        entry.text("note"),
        _made_from(entry.part("made_from")),
        _moment(entry, "created", name),
        _moment(entry, "changed", name),
        entry.whole_number("revision", 1),
        entry.texts("former_names"),
    )
    entry.refuse_unknown()
    return found


def _classification(content: object, name: str) -> Classification:
    try:
        return classification_from_dict(content)
    except (ClassificationError, OverflowError) as error:
        values = error.values if isinstance(error, ClassificationError) else {}
        problem = error.message if isinstance(error, ClassificationError) else str(error)
        raise FrozenError(
            "{name}: the stored classification is damaged. {problem}",
            hint="Make it anew, or take it from a backup of the monitoring.",
            name=name,
            problem=Part(problem, **values),
        ) from error


def _made_from(entry: Entry) -> MadeFrom:
    found = MadeFrom(
        entry.text("indicator"),
        entry.texts("levels"),
        entry.texts("dates"),
        entry.text("municipality"),
        Way(entry.word("way", _WAYS, Way.ONE_DATE.value)),
    )
    entry.refuse_unknown()
    return found


def _moment(entry: Entry, name: str, place: str) -> str:
    text = entry.text(name)
    try:
        return datetime.fromisoformat(text).isoformat(timespec="seconds") if text else ""
    except ValueError as error:
        raise FrozenError(
            "{place}: “{name}” should be a date and time, but is {value}.", place=place, name=name, value=text
        ) from error
