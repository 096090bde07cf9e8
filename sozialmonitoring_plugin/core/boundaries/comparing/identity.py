"""Which new area is which old one: the key alone does not say, since keys are used again for other ground.

>>> from ..addresses import AddressBook
>>> from ..succession import SharedGround
>>> ground = [SharedGround("1", "1", 60.0), SharedGround("1", "3", 40.0), SharedGround("2", "B", 50.0)]
>>> same_areas(Succession.of(ground, AddressBook.empty(), (), ()))
{'1': '1', '2': 'B'}
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from ..succession import NOBODY, Passage, Succession

MOST = 0.5
"""An area of the same key is the same one where it has so much of the smaller of the two."""


def same_areas(succession: Succession) -> dict[str, str]:
    """New key by old key. An area without an entry has vanished, one that is no value is new.

    An area is the same where its key and most of its ground are; or, under another key, where
    one old area became one new area and nothing else flowed in or out.
    """
    same = {one.old: one.new for one in succession.passages if _keeps_key(succession, one)}
    taken = set(same.values())
    for passage in succession.real():
        free = passage.old not in same and passage.new not in taken
        if free and NOBODY not in (passage.old, passage.new) and _is_alone(succession, passage):
            same[passage.old] = passage.new
    return same


def is_reused(old: str, new: str, keys_before: Container[str]) -> bool:
    """Whether an area goes on under a key that stood for other ground before."""
    return old != new and new in keys_before


def _keeps_key(succession: Succession, passage: Passage) -> bool:
    if passage.old != passage.new or passage.old == NOBODY:
        return False
    smaller = min(_ground(succession.of_old(passage.old)), _ground(succession.of_new(passage.new)))
    return passage.square_metres > 0 and passage.square_metres >= MOST * smaller


def _is_alone(succession: Succession, passage: Passage) -> bool:
    both = (succession.of_old(passage.old), succession.of_new(passage.new))
    return all(sum(not one.is_noise for one in passages) == 1 for passages in both)


def _ground(passages: Iterable[Passage]) -> float:
    return sum(one.square_metres for one in passages)
