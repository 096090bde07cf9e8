"""What is asked for: a method, how many classes, and which class owns a bound."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..errors import UserError

MOST_CLASSES = 50


class ClassificationError(UserError):
    """Values or settings from which no classes can be made."""


class Method(Enum):
    """The rules by which bounds are found."""

    NATURAL_BREAKS = "natural_breaks"
    QUANTILES = "quantiles"
    EQUAL_INTERVALS = "equal_intervals"
    STANDARD_DEVIATION = "standard_deviation"
    PRETTY = "pretty"
    HEAD_TAIL = "head_tail"
    BOX = "box"
    MANUAL = "manual"
    GEOMETRIC = "geometric"


class Closed(Enum):
    """The side on which a class contains its bound.

    LEFT: 5,0 bis unter 10,0. RIGHT: über 5,0 bis 10,0. The outermost bounds always belong to
    the outermost classes.
    """

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True)
class Scheme:
    """A method with its settings.

    `classes` is how many are wanted; box and head/tail decide that themselves, and where there
    are fewer distinct values there are fewer classes. `breaks`, for the manual method only, are
    all bounds from the lower end of the first class to the upper end of the last.
    """

    method: Method = Method.NATURAL_BREAKS
    classes: int = 5
    breaks: tuple[float, ...] = ()
    closed: Closed = Closed.LEFT

    def __post_init__(self) -> None:
        if not 1 <= self.classes <= MOST_CLASSES:
            raise ClassificationError(
                "{classes} classes cannot be made.",
                hint="Choose a number from 1 to {most}.",
                classes=self.classes,
                most=MOST_CLASSES,
            )
