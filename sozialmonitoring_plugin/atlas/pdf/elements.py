"""What a PDF says to those who hear it: elements in reading order, and what of the pages belongs to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .objects import Ref


@dataclass(frozen=True)
class Content:
    """A marked part of a page, numbered within the page; where its text begins, in millimetres."""

    mark: int
    x: float
    y: float


@dataclass
class Element:
    """A tag with what is in it: parts of its page, annotations, and other elements.

    `told` says what is to be seen, `spoken` its text where the drawing breaks it into lines.
    """

    tag: str
    kids: list[Element | Content | Ref] = field(default_factory=list)
    told: str = ""
    spoken: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def contents(self) -> Iterator[tuple[Element, Content]]:
        """Every part of the page in the element, with the element that it is in directly."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield self, kid
            elif isinstance(kid, Element):
                yield from kid.contents
