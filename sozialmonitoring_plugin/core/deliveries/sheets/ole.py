"""Compound files: the small file systems in which Excel before 2007 kept its workbooks.

Read after [MS-CFB]: a header, then sectors; a table (FAT) says which sector follows which, a directory names
the streams, short streams live together in one of their own. Nothing is trusted: chains that turn in circles
or leave the file, and streams shorter than the directory says, are a ValueError.
"""

from __future__ import annotations

import struct
from array import array
from dataclasses import dataclass
from functools import cached_property

_HEADER = struct.Struct("<28xHHH14xI4xII4xI4x")
_SIZE_OF_HEADER = 512
_IN_HEADER = struct.Struct("<109I")
_ENTRY = struct.Struct("<64sHBxIII36xII4x")
_LITTLE_ENDIAN = 0xFFFE
_SECTORS = (9, 12)
"""Sectors have 512 or 4,096 bytes; powers of two."""
_SHORT = 64
_MARKS = 0xFFFFFFFA
"""Sector numbers from here on are marks: free, end of a chain, part of the table."""
_NOBODY = 0xFFFFFFFF
_STREAM, _ROOT = 2, 5
_UNUSED = 109 + 1024
"""So many places for sectors of the FAT may be empty: in the header and in the last sector of their chain."""


@dataclass(frozen=True)
class _Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """The streams at the top of a compound file. Raises ValueError for damage, at once or in `stream`."""

    def __init__(self, content: bytes) -> None:
        if len(content) < _SIZE_OF_HEADER:
            raise ValueError("the header is cut off")
        order, shift, short_shift, directory, cutoff, short_fat, more = _HEADER.unpack_from(content)
        if order != _LITTLE_ENDIAN or shift not in _SECTORS or 1 << short_shift != _SHORT:
            raise ValueError("the header is damaged")
        self._content = content
        self._size = 1 << shift
        self._most = len(content) // self._size + 1
        self._cutoff = cutoff
        self._short_fat_start = short_fat
        self._fat = _numbers(b"".join(self._sector(number) for number in self._fat_sectors(more)))
        self._entries = self._directory(directory)
        self._streams = self._top_level()

    @property
    def names(self) -> frozenset[str]:
        """Names of the streams in small letters: a compound file knows no difference."""
        return frozenset(self._streams)

    def stream(self, name: str) -> bytes:
        """All bytes of a stream. Raises KeyError where there is none, ValueError where bytes are missing."""
        entry = self._streams[name.lower()]
        if not entry.size:
            return b""
        is_short = entry.size < self._cutoff
        content = self._short_chain(entry.start) if is_short else self._chain(entry.start)
        if len(content) < entry.size:
            raise ValueError(f"stream {name} is cut off")
        return content[: entry.size]

    def _sector(self, number: int) -> bytes:
        """One sector; the last of a file may be shorter, some programs leave its end out."""
        start = (number + 1) * self._size
        if start >= len(self._content):
            raise ValueError(f"sector {number} lies behind the end of the file")
        return self._content[start : start + self._size]

    def _fat_sectors(self, more: int) -> list[int]:
        """The sectors of the FAT: the first are named in the header, the others in a chain of sectors."""
        numbers = list(_IN_HEADER.unpack_from(self._content, _HEADER.size))
        while more < _MARKS:
            *found, more = _numbers(self._sector(more))
            numbers += found
            if len(numbers) > self._most + _UNUSED:
                raise ValueError("the table of sectors turns in a circle")
        return [number for number in numbers if number < _MARKS]

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in _follow(self._fat, start, self._most))

    def _short_chain(self, start: int) -> bytes:
        stream = self._short_streams
        chain = _follow(self._short_fat, start, len(stream) // _SHORT + 1)
        return b"".join(stream[_SHORT * number : _SHORT * (number + 1)] for number in chain)

    @cached_property
    def _short_fat(self) -> array[int]:
        return _numbers(self._chain(self._short_fat_start))

    @cached_property
    def _short_streams(self) -> bytes:
        return self._chain(self._entries[0].start)

    def _directory(self, start: int) -> list[_Entry]:
        content = self._chain(start)
        whole = len(content) // _ENTRY.size * _ENTRY.size
        entries = [_entry(*fields) for fields in _ENTRY.iter_unpack(content[:whole])]
        if not entries or entries[0].kind != _ROOT:
            raise ValueError("the directory has no root")
        return entries

    def _top_level(self) -> dict[str, _Entry]:
        """The streams beside each other under the root; those of embedded objects lie deeper."""
        streams: dict[str, _Entry] = {}
        waiting, seen = [self._entries[0].child], set[int]()
        while waiting:
            number = waiting.pop()
            if number == _NOBODY:
                continue
            if number in seen or number >= len(self._entries):
                raise ValueError("the directory turns in a circle")
            seen.add(number)
            entry = self._entries[number]
            waiting += (entry.left, entry.right)
            if entry.kind == _STREAM:
                streams[entry.name.lower()] = entry
        return streams


def _numbers(content: bytes) -> array[int]:
    whole = len(content) // 4
    return array("I", struct.unpack_from(f"<{whole}I", content))


def _follow(table: array[int], start: int, most: int) -> list[int]:
    """The sectors of a chain in their order."""
    chain: list[int] = []
    number = start
    while number < _MARKS:
        if number >= len(table) or len(chain) >= most:
            raise ValueError("a chain of sectors leaves the file or turns in a circle")
        chain.append(number)
        number = table[number]
    return chain


def _entry(name: bytes, length: int, kind: int, *numbers: int) -> _Entry:
    text = name[: max(0, min(length, len(name)) - 2)].decode("utf-16-le", "replace")
    return _Entry(text, kind, *numbers)
