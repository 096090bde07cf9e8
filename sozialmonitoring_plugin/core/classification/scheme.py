"""What is asked for: a method, how many classes, and which class owns a bound."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..errors import UserError

MOST_CLASSES = 50
FARTHEST = 1e15
"""From here on a number of the machine has no decimals left."""


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
    PERCENTILES = "percentiles"
    NESTED_MEANS = "nested_means"
    REFERENCE = "reference"
    CUT_OFFS = "cut_offs"


GIVEN_BOUNDS = frozenset({Method.MANUAL, Method.REFERENCE, Method.CUT_OFFS})
"""Methods whose bounds are named by somebody: the values have no say, and empty classes stay."""

_OPEN = frozenset({Method.REFERENCE, Method.CUT_OFFS})


class Closed(Enum):
    """The side on which a class contains its bound.

    LEFT: 5,0 bis unter 10,0. RIGHT: über 5,0 bis 10,0. CENTRE: the class nearer to the scheme's centre
    contains it, as an index has it (unter −1,0; −1,0 bis 1,0; über 1,0); of a bound on the centre itself
    the class above. The outermost bounds always belong to the outermost classes.
    """

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True)
class Scheme:
    """A method with its settings.

    `classes` is how many are wanted; box, head/tail, percentiles and given bounds decide that themselves,
    and where there are fewer distinct values there are fewer classes. `breaks` are for MANUAL all bounds
    from the lower end of the first class to the upper end of the last, for CUT_OFFS the bounds between
    classes, for REFERENCE per cent of `reference`, for PERCENTILES the percentages; empty means the usual
    ones, but for MANUAL.

    `weighted` counts inhabitants in place of areas. `centre` makes classes mirror each other around it: an
    odd number has a class around it, an even one a bound on it. With `open_ends` the outermost classes
    reach as far as values do; those of REFERENCE and CUT_OFFS always do, and CUT_OFFS is always closed
    towards the centre, 0 unless another is named.
    """

    method: Method = Method.NATURAL_BREAKS
    classes: int = 5
    breaks: tuple[float, ...] = ()
    closed: Closed = Closed.LEFT
    weighted: bool = False
    centre: float | None = None
    reference: float | None = None
    open_ends: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.classes <= MOST_CLASSES:
            raise ClassificationError(
                "{classes} classes cannot be made.",
                hint="Choose a number from 1 to {most}.",
                classes=self.classes,
                most=MOST_CLASSES,
            )
        # What a method implies is said by the scheme itself, so that nobody has to know it by heart.
        if self.method in _OPEN:
            object.__setattr__(self, "open_ends", True)
        if self.method is Method.CUT_OFFS:
            object.__setattr__(self, "closed", Closed.CENTRE)

    @property
    def mirrored(self) -> bool:
        """Whether the method has to find classes that mirror each other."""
        return self.centre is not None and self.method not in GIVEN_BOUNDS

    def owned_above(self, bound: float) -> bool:
        """Whether a value exactly on an inner bound belongs to the class above it."""
        if self.closed is Closed.CENTRE:
            return bound <= (self.centre or 0.0)
        return self.closed is Closed.LEFT
