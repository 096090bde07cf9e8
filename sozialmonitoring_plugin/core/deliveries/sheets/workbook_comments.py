"""What people noted beside cells: classic comments, and conversations of newer Excels."""

from __future__ import annotations

from .guard import MAX_TEXT, Mass, too_many
from .ooxml import MAIN, Package, Relation
from .rich_text import RichText
from .worksheet import cell_range

_THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments "
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
_COMMENT, _TEXT = f"{MAIN}comment", f"{MAIN}text"
_INSIDE = {
    "": (f"{MAIN}comments",),
    f"{MAIN}comments": (f"{MAIN}authors", f"{MAIN}commentList", f"{MAIN}extLst"),
    f"{MAIN}commentList": (_COMMENT,),
    _COMMENT: (_TEXT, f"{MAIN}commentPr", f"{MAIN}extLst", f"{_COMPATIBLE}AlternateContent"),
}
"""What may stand inside what; anything else would be a comment lost."""

_REMARK, _WORDS = f"{_THREADED}threadedComment", f"{_THREADED}text"

Comments = dict[tuple[int, int], str]


def read_comments(package: Package, relations: dict[str, Relation]) -> Comments:
    """The comments of a sheet by row and column. Raises DAMAGE.

    A conversation stands in the file a second time, as a comment for older programs: it is read once.
    """
    classic, threads = _Classic(), _Threads()
    for relation in relations.values():
        if relation.kind == "comments":
            package.parse(relation.part, classic.start, classic.end, classic.text)
        elif relation.kind == "threadedComment":
            package.parse(relation.part, threads.start, threads.end, threads.text)
    found = {place: "\n".join(words).strip() for place, words in {**classic.found, **threads.found}.items()}
    if sum(map(len, found.values())) > MAX_TEXT // 10:
        raise too_many(package.file, Mass.COMMENTS, MAX_TEXT // 10)
    return {place: text for place, text in found.items() if text}


class _Comments:
    """Texts collected by cell."""

    def __init__(self) -> None:
        self.found: dict[tuple[int, int], list[str]] = {}
        self._place = (-1, -1)

    def _at(self, reference: str) -> None:
        block = cell_range(reference)
        self._place = block.top, block.left

    def _add(self, text: str) -> None:
        self.found.setdefault(self._place, []).append(text)


class _Classic(_Comments):
    """Comments as Excel has always written them, in formatted runs."""

    def __init__(self) -> None:
        super().__init__()
        self._rich = RichText()
        self._open: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if _TEXT in self._open:
            self._rich.start(name)
        elif name not in _INSIDE.get(self._open[-1] if self._open else "", (name,)):
            raise ValueError(f"{name} stands among comments")
        if name == _COMMENT:
            self._at(attributes["ref"])
        elif name == _TEXT:
            self._rich.begin()
        self._open.append(name)

    def text(self, data: str) -> None:
        self._rich.text(data)

    def end(self, name: str) -> None:
        self._open.pop()
        if name == _TEXT:
            self._add(self._rich.content)
        elif _TEXT in self._open:
            self._rich.end()


class _Threads(_Comments):
    """Conversations: every remark of one cell, the answers below."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _REMARK:
            self._at(attributes["ref"])
        elif name == _WORDS:
            self._words, self._inside = [], True

    def text(self, data: str) -> None:
        if self._inside:
            self._words.append(data)

    def end(self, name: str) -> None:
        if name == _WORDS:
            self._inside = False
            self._add("".join(self._words))
