"""What became of the booklets of a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ...core.errors import Part, UserError
from ...support.disk_errors import concerns_every_file


class Outcome:
    """Files and failures by booklet; `names` are their municipalities."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._files: dict[str, Sequence[Path]] = {}
        self._failures: dict[str, UserError] = {}

    def succeeded(self, booklet: str, files: Sequence[Path]) -> None:
        """A booklet is finished."""
        self._files[booklet] = files

    def failed(self, booklet: str, error: UserError) -> None:
        """A booklet was not written; the others go on. Raises the error where they will fare no better."""
        if any(_is_the_same(one, error) for one in self._failures.values()):
            raise error
        self._failures[booklet] = error

    def lost(self, booklet: str, details: str) -> None:
        """The process that drew a booklet died each time. Raises the error where none has lived so far."""
        error = UserError(
            "The booklet of {place} was not written: the process that drew it crashed twice.",
            hint="Export it again by itself.",
            details=details,
            place=self._names[booklet],
        )
        if self._failures and not self._files:
            raise error
        self.failed(booklet, error)

    def files(self) -> tuple[Path, ...]:
        """All files in the order of the booklets. Raises the UserError of what was not written."""
        if len(self._failures) == 1:
            raise next(iter(self._failures.values()))
        if self._failures:
            first = next(iter(self._failures.values()))
            raise UserError(
                "{count} booklets were not written: {names}. The first one: {problem}",
                hint="The others are finished." if len(self._failures) < len(self._names) else "",
                details="\n".join(error.sentence() for error in self._failures.values()),
                count=len(self._failures),
                names=", ".join(self._names[booklet] for booklet in self._failures),
                problem=Part(first.message, **first.values),
            )
        return tuple(file for booklet in self._names for file in self._files.get(booklet, ()))


def _is_the_same(one: UserError, other: UserError) -> bool:
    """Whether two booklets failed for one reason, whatever file each of them names."""
    same_message = one.message == other.message
    return one.sentence() == other.sentence() or (same_message and concerns_every_file(other))
