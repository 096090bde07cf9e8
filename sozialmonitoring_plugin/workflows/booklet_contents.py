"""Contents of booklets: those of a monitoring, those shared as JSON files, and those proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..core.booklets.contents import Contents
from ..core.booklets.contents_json import contents_from_dict, contents_from_json, contents_to_json
from ..core.booklets.errors import ContentsError
from ..core.booklets.proposal import proposed_contents
from ..core.document_names import LONGEST_NAME, can_be_name
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.json_text import JsonText
from ..core.wording import Wording
from ..store.documents import BOOKLET
from ..store.monitoring import Monitoring
from .index_specs import list_specs
from .published import chosen_indicators
from .table_files import write_text

STANDARD = "Standard"
"""The name of the contents that hold where none are asked for."""

_JSON = JsonText(ContentsError, unique=True)


class ContentsChangedError(UserError):
    """Contents are stored otherwise than they were read."""


@dataclass(frozen=True)
class StoredContents:
    """Contents by their name; those that cannot be read have a `problem` instead."""

    name: str
    contents: Contents | None
    problem: UserError | None = None


def list_contents(monitoring: Monitoring) -> tuple[StoredContents, ...]:
    """All contents of a monitoring in the order of their names."""
    return tuple(_stored(name, text) for name, text in monitoring.documents(BOOKLET).items())


def stored_text(monitoring: Monitoring, name: str) -> str:
    """Contents as they are stored, "" for unknown ones."""
    return monitoring.documents(BOOKLET).get(name, "")


def keep_contents(
    monitoring: Monitoring, name: str, contents: Contents, *, replace: bool = False, seen: str | None = None
) -> str:
    """Store contents, and give the text that is stored.

    `seen` is what `stored_text` was when they were read. Raises ContentsChangedError where it is another now;
    UserError for a name taken (unless `replace`), a name that cannot be, and contents that could not be
    read again.
    """
    revision = monitoring.revision
    name = name.strip()
    _refuse_name(name)
    text = contents_to_json(contents)
    contents_from_json(text, name)
    stored = stored_text(monitoring, name)
    if seen is not None and stored != seen:
        raise ContentsChangedError("Somebody else has changed or deleted the contents “{name}”.", name=name)
    if not replace and stored:
        raise UserError("There are contents {name} already.", hint="Choose another name.", name=name)
    monitoring.change_documents(BOOKLET, revision, {name: text})
    return text


def remove_contents(monitoring: Monitoring, name: str) -> None:
    """Take contents out. Raises UserError for unknown ones."""
    revision = monitoring.revision
    if name not in monitoring.documents(BOOKLET):
        raise _unknown(monitoring, name)
    monitoring.change_documents(BOOKLET, revision, {}, (name,))


def share_contents(contents: Contents, file: Path) -> None:
    """Write contents into a JSON file for colleagues. Raises UserError."""
    write_text(contents_to_json(contents), file, ".json")


def load_contents(monitoring: Monitoring, text: str = "") -> Contents:
    """The contents that a parameter names.

    `text` is JSON beginning with "{", the name of what is stored, or a JSON file; "" is what is stored as
    `STANDARD`, else what is proposed. Raises UserError.
    """
    if text.lstrip().startswith("{"):
        return contents_from_json(text)
    stored = monitoring.documents(BOOKLET)
    name = text or STANDARD
    if name in stored:
        return contents_from_json(stored[name], name)
    if not text:
        return propose_contents(monitoring)
    if text.lower().endswith(".json") or Path(text).is_file():
        return contents_from_dict(_JSON.read(Path(text)), text)
    raise _unknown(monitoring, text)


def propose_contents(monitoring: Monitoring, indicators: Sequence[str] = ()) -> Contents:
    """Every part, with the tableau or with some `indicators`. Raises UserError for an unknown one."""
    wanted = chosen_indicators(monitoring.tableau(), (), tuple(indicators))
    return proposed_contents(wanted, shown_index(monitoring))


def shown_index(monitoring: Monitoring) -> str:
    """The index specification whose status is proposed: the first that can be read, "" for none."""
    return next((one.name for one in list_specs(monitoring) if one.spec is not None), "")


def settled_contents(
    monitoring: Monitoring, contents: Contents | None, indicators: Sequence[str], feedback: Feedback
) -> Contents:
    """The contents of booklets that show some `indicators` ((): all), without what nobody knows any more.

    Without contents the indicators come in the order in which they are asked for, in the look of the
    standard. What is left out is told as a warning. Raises UserError for indicators asked for that the
    contents do not show, or that nobody knows.
    """
    if contents is None:
        standard = load_contents(monitoring)
        if not indicators:
            return _known(monitoring, standard, feedback)
        return replace(standard, parts=propose_contents(monitoring, indicators).parts)
    known = _known(monitoring, contents, feedback)
    for name in indicators:
        if name not in known.indicators:
            raise UserError(
                "The contents of the booklets do not show the indicator {indicator}.",
                hint="They show: {known}.",
                indicator=name,
                known=", ".join(known.indicators) or "–",
            )
    return known.only(tuple(indicators)) if indicators else known


def _known(monitoring: Monitoring, contents: Contents, feedback: Feedback) -> Contents:
    tableau, words = monitoring.tableau(), Wording.of(monitoring.language)
    known = {*tableau.variable, *(one.id for one in tableau.indicators)}
    for name in contents.indicators:
        if name not in known:
            feedback.pushWarning(words.text("atlas_lost_indicator", indicator=name))
    return contents.only(tuple(name for name in contents.indicators if name in known))


def _stored(name: str, text: str) -> StoredContents:
    try:
        return StoredContents(name, contents_from_json(text, name))
    except ContentsError as error:
        return StoredContents(name, None, error)


def _refuse_name(name: str) -> None:
    if not can_be_name(name):
        raise UserError(
            "Contents cannot be called “{name}”.",
            hint="Give them a name such as that of the report they are for.",
            name=name,
        )
    if len(name) > LONGEST_NAME:
        raise UserError(
            "The name “{name}” is too long: it has {length} characters.",
            hint="Take {most} at most.",
            name=name,
            length=len(name),
            most=LONGEST_NAME,
        )


def _unknown(monitoring: Monitoring, name: str) -> UserError:
    return UserError(
        "There are no contents {name}.",
        hint="The monitoring has: {known}. Or give JSON, or a JSON file.",
        name=name,
        known=", ".join(monitoring.documents(BOOKLET)) or "–",
    )
