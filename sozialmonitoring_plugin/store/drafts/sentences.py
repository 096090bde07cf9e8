"""What can go wrong with the file of a draft, said in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import StoreError, told_in_a_sentence

_OF_DRAFTS = {
    "is full": ("The disk of {file} is full. The draft is as it was before this step.", "Make room."),
    "disk of": ("The disk of {file} cannot be written. The draft is as it was before this step.", ""),
    "not a monitoring": ("{file} is not a draft of boundaries.", "Choose another one."),
    "damaged": ("{file} is damaged.", "Branch a new draft, or take a copy of the file from your backup."),
}


@contextmanager
def told_of_draft(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say into a StoreError about a draft."""
    try:
        with told_in_a_sentence(path):
            yield
    except StoreError as error:
        for words, (message, hint) in _OF_DRAFTS.items():
            if error.__cause__ is not None and words in error.message:
                raise StoreError(message, hint=hint, details=error.details, file=path) from error.__cause__
        raise
