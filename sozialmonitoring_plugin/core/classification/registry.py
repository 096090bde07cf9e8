"""Which function finds the bounds of which method."""

from __future__ import annotations

from collections.abc import Callable

from .distinct import Distinct
from .outcome import Outcome
from .scheme import Method, Scheme

Finder = Callable[[Distinct, Scheme], Outcome]

_FINDERS: dict[Method, Finder] = {}


def finds(method: Method) -> Callable[[Finder], Finder]:
    """Register the decorated function for `method`. There is always at least one value."""

    def register(finder: Finder) -> Finder:
        _FINDERS[method] = finder
        return finder

    return register


def finder_of(method: Method) -> Finder:
    """The function registered for a method."""
    return _FINDERS[method]
