"""What a person should know before booklets are written: a logo nobody can draw, a font that is missing."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.remarks import Remark
from ..layers.fonts import installed_family, is_installed
from .booklet import BookletRequest
from .pictures import is_picture


def booklet_remarks(request: BookletRequest) -> tuple[Remark, ...]:
    """The same for every booklet of one run. Raises TemplateError for a template that cannot be read."""
    return tuple(_remarks(request))


def _remarks(request: BookletRequest) -> Iterator[Remark]:
    logo = request.contents.logo
    if logo and not is_picture(logo):
        yield Remark.of("The logo is no picture that can be drawn: the covers are without one.")
    missing = [one for one in request.templates().families() if not is_installed(one)]
    for family in missing:
        yield Remark.of(
            "The font {family} is not installed: {taken} takes its place in the booklets.",
            family=family,
            taken=installed_family(),
        )
