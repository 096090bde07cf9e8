"""The parts of an Excel workbook: XML in an archive, tied together by relations.

Parts are streamed through the standard library's parser. Whatever breaks the rules raises ValueError or
one of the errors of `DAMAGE`: a part is read as it stands or not at all.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn
from xml.parsers import expat

from ...feedback import Feedback, stop_if_cancelled
from ..errors import DeliveryError
from .guard import MEGABYTE

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships "
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships "
_STRICT = "http://purl.oclc.org/ooxml/"
_BUFFER = 1 << 16
DAMAGE = (
    EOFError, LookupError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError,
    expat.ExpatError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What damaged archives and parts raise on the way; LookupError also for an encoding nobody knows."""

Start = Callable[[str, dict[str, str]], object]
End = Callable[[str], object]


@dataclass(frozen=True)
class Relation:
    """A tie from one part to another; `kind` is the last word of its type, `part` a name in the archive."""

    kind: str
    part: str


@dataclass
class Package:
    """An opened archive; names of parts are compared without case, as Office does."""

    file: str
    archive: zipfile.ZipFile
    feedback: Feedback
    _names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._names = {name.replace("\\", "/").casefold(): name for name in self.archive.namelist()}

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.casefold() in self._names

    def relations(self, part: str) -> dict[str, Relation]:
        """The ties of a part by their identifiers, without those that lead out of the file."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, Relation] = {}

        def element(name: str, attributes: dict[str, str]) -> None:
            if name not in (f"{_RELATIONS}Relationships", f"{_RELATIONS}Relationship"):
                raise ValueError(f"{name} is no relation")
            if name.endswith("Relationship") and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"]))
                kind = attributes["Type"].rpartition("/")[2]
                if attributes["Id"] in found:
                    raise ValueError(f"relation {attributes['Id']} stands twice")
                found[attributes["Id"]] = Relation(kind, target.lstrip("/"))

        if self.has(relations):
            self.parse(relations, element)
        return found

    def parse(self, part: str, start: Start, end: End | None = None, text: End | None = None) -> None:
        """Stream a part through handlers. Raises DAMAGE; DeliveryError for what no workbook contains."""
        parser = new_parser(self.file)
        parser.StartElementHandler = start
        parser.EndElementHandler, parser.CharacterDataHandler = end, text
        self.feed(part, parser)

    def feed(self, part: str, parser: Any, after_block: Callable[[], object] = lambda: None) -> None:
        """Stream a part through a parser, asking now and then whether to go on."""
        with self.archive.open(self._names[part.casefold()]) as stream:
            while block := stream.read(MEGABYTE):
                parser.Parse(block, False)
                after_block()
                stop_if_cancelled(self.feedback)
        parser.Parse(b"", True)


def new_parser(file: str) -> Any:
    """A parser that calls elements "namespace name" and refuses what bombs are made of."""

    def refuse_types(*_: object) -> NoReturn:
        raise DeliveryError("{file} contains a document type definition; no workbook needs one.", file=file)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = _BUFFER
    parser.StartDoctypeDeclHandler = refuse_types
    return parser


def refuse_strict(file: str, name: str) -> None:
    """Raise DeliveryError for the rare dialect that keeps every name in another namespace."""
    if name.startswith(_STRICT):
        raise DeliveryError(
            "{file} is saved as “Strict Open XML”.", hint="Save it as an ordinary .xlsx.", file=file
        )


def is_true(text: str | None) -> bool:
    """A yes or no of an attribute. Raises ValueError for any other word."""
    if text in ("1", "true", "on"):
        return True
    if text in (None, "0", "false", "off"):
        return False
    raise ValueError(f"{text!r} is neither true nor false")


def whole_number(text: str) -> int:
    """A whole number of an attribute, in plain digits. Raises ValueError."""
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise ValueError(f"{text!r} is no number")
    return int(text)
