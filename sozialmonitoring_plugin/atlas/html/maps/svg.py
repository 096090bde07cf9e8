"""A map as an SVG file: outlines in whole units, colours, patterns, names as text.

No attribute bears a value.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....core.charts.letters import width_of
from ....core.charts.patterns import REASON_ANGLES
from ....core.colours.grounds import NOT_APPLICABLE
from ....core.values import Reason
from ..elements import Markup, element, lines
from .canvas import PER_MILLIMETRE, Canvas
from .picture import Circle, MapPicture, Name, Patch

FAMILY = "'Open Sans', 'Segoe UI', Arial, sans-serif"
TEXT = 28
"""Size of the names in units."""

SMALLEST = 22
INK = "#1a1a1a"
_LINE = 1.15
_OUTSIDE = "outside"
_PATTERN_INK = "#6b6b6b"
_PATTERN_SIZE = 14
_MARGIN = 12

Sides = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def svg_of(picture: MapPicture, title: str, told: str) -> str:
    """The whole file; `told` says in sentences what is seen."""
    canvas = Canvas(picture.extent)
    foot = _sizes_height(picture)
    drawing = element(
        "svg",
        Markup("\n"),
        lines(
            (
                element("title", title),
                element("desc", told),
                *_patterns(picture),
                *(mark for patch in picture.patches for mark in _areas(canvas, patch)),
                *(_circle(canvas, circle) for circle in picture.circles),
                *(mark for name in picture.names for mark in _name(canvas, name)),
                *_circle_names(canvas, picture.circles),
                *_sizes(canvas, picture),
            )
        ),
        Markup("\n"),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {canvas.width} {canvas.height + foot}",
        width=str(canvas.width // 2),
        height=str((canvas.height + foot) // 2),
        role="img",
        font_family=FAMILY,
    )
    return f"{drawing}\n"


def _areas(canvas: Canvas, patch: Patch) -> Iterator[Markup]:
    path = canvas.path(patch.shapes)
    if not path:
        return
    yield element(
        "path",
        d=path,
        fill=patch.fill,
        fill_rule="evenodd",
        stroke=patch.outline,
        stroke_width=_number(patch.width * PER_MILLIMETRE),
        stroke_linejoin="round",
    )
    pattern = _OUTSIDE if patch.is_outside else patch.pattern.token
    if pattern:
        yield element("path", d=path, fill=f"url(#{pattern})", fill_rule="evenodd")


def _patterns(picture: MapPicture) -> Iterator[Markup]:
    """The patterns that occur, after the angles that legends draw."""
    reasons = sorted({patch.pattern for patch in picture.patches if patch.pattern})
    made = [_pattern(reason.token, REASON_ANGLES.get(reason, ())) for reason in reasons]
    if any(patch.is_outside for patch in picture.patches):
        made.append(_pattern(_OUTSIDE, (135.0,)))
    if made:
        yield element("defs", *made)


def _pattern(name: str, angles: tuple[float, ...]) -> Markup:
    """Lines of all angles through a tile that is turned by the first of them; dots without any."""
    size = str(_PATTERN_SIZE)
    middle = str(_PATTERN_SIZE // 2)
    marks = [element("circle", cx=middle, cy=middle, r="2.4", fill=_PATTERN_INK)]
    if angles:
        paths = ("M0 7H14", "M7 0V14")[: len(angles)]
        marks = [element("path", d=d, stroke=_PATTERN_INK, stroke_width="2") for d in paths]
    turned = f"rotate({-angles[0]:g})" if angles and angles[0] else None
    return element(
        "pattern",
        *marks,
        id=name,
        width=size,
        height=size,
        patternUnits="userSpaceOnUse",
        patternTransform=turned,
    )


def _circle(canvas: Canvas, circle: Circle) -> Markup:
    x, y = canvas.point(circle.x, circle.y)
    return element(
        "circle",
        cx=str(x),
        cy=str(y),
        r=_number(circle.diameter / 2 * PER_MILLIMETRE),
        fill=circle.fill,
        fill_opacity=_number(circle.opacity),
        stroke=circle.outline,
        stroke_width="3",
    )


def _name(canvas: Canvas, name: Name) -> Iterator[Markup]:
    """A name where it has room."""
    size = min(TEXT, int(name.room * canvas.per_unit))
    if size < SMALLEST:
        return
    x, y = canvas.point(name.x, name.y)
    rows = name.text.split("\n")
    top = y + 0.36 * size - (len(rows) - 1) / 2 * size * _LINE
    for place, text in enumerate(rows):
        yield _text((x, top + place * size * _LINE), text, size, name.ink, surrounded=name.on_pattern)


def _circle_names(canvas: Canvas, circles: tuple[Circle, ...]) -> Iterator[Markup]:
    """Names below their circles, where they cover no other circle, no other name, and are not cut off."""
    taken = [_circle_box(canvas, circle) for circle in circles]
    for circle in circles:
        left, _, right, bottom = _circle_box(canvas, circle)
        middle, half = (left + right) / 2, width_of(circle.name, SMALLEST) / 2
        box = (middle - half, bottom + 1, middle + half, bottom + 1.2 * SMALLEST)
        is_inside = box[0] >= 0 and box[2] <= canvas.width and box[3] <= canvas.height
        if is_inside and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            yield _text((middle, bottom + SMALLEST), circle.name, SMALLEST, INK, surrounded=True)


def _circle_box(canvas: Canvas, circle: Circle) -> Sides:
    x, y = canvas.point(circle.x, circle.y)
    radius = circle.diameter / 2 * PER_MILLIMETRE
    return x - radius, y - radius, x + radius, y + radius


def _overlap(one: Sides, other: Sides) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _text(at: tuple[float, float], text: str, size: int, ink: str, *, surrounded: bool) -> Markup:
    """A centred line of text, in light surroundings where something lies below it."""
    look: dict[str, str] = {}
    if surrounded:
        look = {"stroke": "#ffffff", "stroke_width": "6", "stroke_linejoin": "round", "paint_order": "stroke"}
    place = {"x": _number(at[0]), "y": _number(at[1])}
    return element("text", text, **place, font_size=str(size), text_anchor="middle", fill=ink, **look)


def _sizes_height(picture: MapPicture) -> int:
    """Units below the map for the circles of the legend."""
    largest = max((diameter for _, diameter in picture.sizes), default=0.0)
    return round(max(largest * PER_MILLIMETRE, 1.5 * TEXT)) + 2 * _MARGIN if picture.sizes else 0


def _sizes(canvas: Canvas, picture: MapPicture) -> Iterator[Markup]:
    """Circles of round numbers side by side, as large as those of the map."""
    if not picture.sizes:
        return
    height = _sizes_height(picture)
    middle, x = canvas.height + height / 2, float(_MARGIN)
    yield element("rect", y=str(canvas.height), width=str(canvas.width), height=str(height), fill="#ffffff")
    for label, diameter in picture.sizes:
        radius = diameter / 2 * PER_MILLIMETRE
        look = {"fill": "none", "stroke": INK, "stroke_width": "2"}
        yield element("circle", cx=_number(x + radius), cy=_number(middle), r=_number(radius), **look)
        x += 2 * radius + _MARGIN
        at = {"x": _number(x), "y": _number(middle + 0.36 * TEXT)}
        yield element("text", label, **at, font_size=str(TEXT), fill=INK)
        x += 0.62 * TEXT * len(label) + 4 * _MARGIN


def _number(number: float) -> str:
    """At most two decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def ground_of(reason: Reason) -> str:
    """What lies below the pattern of a reason."""
    return NOT_APPLICABLE if reason is Reason.NOT_APPLICABLE else "#ffffff"
