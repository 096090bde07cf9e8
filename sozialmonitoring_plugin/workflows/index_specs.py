"""Specifications of an index: presets, those of a monitoring, and those shared as JSON files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..core.errors import UserError
from ..core.index.errors import IndexSpecError
from ..core.index.presets import PRESETS, preset
from ..core.index.spec import IndexSpec
from ..core.index.spec_json import spec_from_dict, spec_from_json, spec_to_dict, spec_to_json
from ..core.indicators.tableau import Polarity, Tableau
from ..core.json_text import JsonText
from ..core.wording import Wording
from ..store.documents import INDEX
from ..store.monitoring import Monitoring
from .table_files import write_text

DEFAULT_PRESET = "berlin_mss"
_JSON = JsonText(IndexSpecError, unique=True)


@dataclass(frozen=True)
class StoredSpec:
    """A specification by its name; one that cannot be read has a `problem` instead."""

    name: str
    spec: IndexSpec | None
    problem: UserError | None = None


def list_specs(monitoring: Monitoring) -> tuple[StoredSpec, ...]:
    """All specifications of a monitoring in the order of their names."""
    return tuple(_stored(name, text) for name, text in monitoring.documents(INDEX).items())


def keep_spec(monitoring: Monitoring, name: str, spec: IndexSpec, *, replace: bool = False) -> None:
    """Store a specification. Raises UserError for a name taken (unless `replace`) or one that cannot be."""
    revision = monitoring.revision
    name = name.strip()
    _refuse_name(name)
    if not replace and name in monitoring.documents(INDEX):
        raise UserError(
            "There is an index specification {name} already.", hint="Choose another name.", name=name
        )
    monitoring.change_documents(INDEX, revision, {name: spec_to_json(spec)})


def remove_spec(monitoring: Monitoring, name: str) -> None:
    """Take a specification out. Raises UserError for an unknown one."""
    revision = monitoring.revision
    if name not in monitoring.documents(INDEX):
        raise _unknown(monitoring, name)
    monitoring.change_documents(INDEX, revision, {}, (name,))


def share_spec(spec: IndexSpec, file: Path) -> None:
    """Write a specification into a JSON file for colleagues. Raises UserError."""
    write_text(spec_to_json(spec), file, ".json")


def load_spec(monitoring: Monitoring, text: str, indicators: Sequence[str] = ()) -> IndexSpec:
    """The specification that a parameter names.

    `text` is JSON beginning with "{", the name of one that is stored, of a preset ("" is Berlin's), or a JSON
    file. JSON may leave out what is Berlin's, or name another `preset` that it begins with; an indicator
    without polarity has that of the tableau. With `indicators` these take the place of its own.
    Raises UserError.
    """
    tableau = monitoring.tableau()
    found = spec_from_dict(_completed(monitoring, tableau, _content(monitoring, text)), _name_of(text))
    if not indicators:
        return found
    chosen = _completed(monitoring, tableau, {**spec_to_dict(found), "indicators": list(indicators)})
    return spec_from_dict(chosen, "INDICATORS")


def polarity_of(tableau: Tableau, name: str) -> Polarity:
    """That of the tableau; what is neutral there, or a mere variable, counts as a burden."""
    known = {one.id: one.polarity for one in tableau.indicators}
    return Polarity.GOOD if known.get(name) is Polarity.GOOD else Polarity.BURDEN


def with_indicators(spec: IndexSpec, of: IndexSpec) -> IndexSpec:
    """A preset that keeps the indicators, exclusions and inhabitants that were chosen before."""
    return replace(spec, indicators=of.indicators, exclusions=of.exclusions, inhabitants=of.inhabitants)


def _content(monitoring: Monitoring, text: str) -> dict[str, Any]:
    stored = monitoring.documents(INDEX)
    if text.lstrip().startswith("{"):
        return _object(_JSON.parse(text, "SPEC"), "SPEC")
    if text in stored:
        return _object(_JSON.parse(stored[text], text), text)
    if not text or text in PRESETS:
        return {"preset": text or DEFAULT_PRESET}
    if text.lower().endswith(".json") or Path(text).is_file():
        return _object(_JSON.read(Path(text)), text)
    raise _unknown(monitoring, text)


def _completed(monitoring: Monitoring, tableau: Tableau, content: dict[str, Any]) -> dict[str, Any]:
    """The same with what it leaves to a preset and to the tableau."""
    said = dict(content)
    wording = Wording.of(monitoring.language)
    if "preset" in said:
        name = said.pop("preset")
        said = _on_top(spec_to_dict(preset(name if isinstance(name, str) else str(name), wording)), said)
    elif said.get("status") is None:
        berlin = spec_to_dict(preset(DEFAULT_PRESET, wording))
        said = {"title": berlin["title"], **said, "status": berlin["status"]}
    apart = {"polarity": said.pop("polarity", None), "weight": said.pop("weights", None)}
    indicators = said.get("indicators")
    if isinstance(indicators, list):
        said["indicators"] = [_with_polarity(tableau, _joined(one, apart)) for one in indicators]
    return {name: value for name, value in said.items() if value is not None}


def _on_top(preset: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """A preset with what is said in its place; of the dynamics what is said alone."""
    own, given = preset.get("dynamics"), said.get("dynamics")
    if isinstance(own, dict) and isinstance(given, dict):
        said = {**said, "dynamics": {**own, **given}}
    return {**preset, **said}


def _joined(entry: Any, apart: Mapping[str, Any]) -> Any:
    """An indicator with the polarity and weight that stand beside the list: `{"weights": {"al": 2}}`."""
    name = entry.get("id") if isinstance(entry, Mapping) else entry
    beside = {
        key: found[name]
        for key, found in apart.items()
        if isinstance(name, str) and isinstance(found, Mapping) and name in found
    }
    return {"id": name, **beside, **(entry if isinstance(entry, Mapping) else {})} if beside else entry


def _with_polarity(tableau: Tableau, entry: Any) -> Any:
    entry = {"id": entry} if isinstance(entry, str) else entry
    if not isinstance(entry, Mapping) or not isinstance(entry.get("id"), str):
        return entry
    return {"polarity": polarity_of(tableau, entry["id"]).value, **entry}


def _stored(name: str, text: str) -> StoredSpec:
    try:
        return StoredSpec(name, spec_from_json(text, name))
    except IndexSpecError as error:
        return StoredSpec(name, None, error)


def _object(content: Any, name: str) -> dict[str, Any]:
    if not isinstance(content, dict):
        raise IndexSpecError("{place}: expected an object with named properties.", place=name)
    return content


def _name_of(text: str) -> str:
    return "SPEC" if not text or text.lstrip().startswith("{") else text


def _refuse_name(name: str) -> None:
    if not name or name.startswith("{") or name.lower().endswith(".json") or name in PRESETS:
        raise UserError(
            "An index specification cannot be called “{name}”.",
            hint="Give it a name such as that of the report it is for.",
            name=name,
        )


def _unknown(monitoring: Monitoring, name: str) -> UserError:
    return UserError(
        "There is no index specification {name}.",
        hint="The monitoring has: {known}. The presets are: {presets}. Or give JSON, or a JSON file.",
        name=name,
        known=", ".join(monitoring.documents(INDEX)) or "–",
        presets=", ".join(PRESETS),
    )
