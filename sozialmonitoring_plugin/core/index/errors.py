"""Errors of an index that a person can mend."""

from __future__ import annotations

from ..errors import UserError


class IndexSpecError(UserError):
    """A specification that cannot be followed."""


class IndexInputError(UserError):
    """Values from which the index cannot be computed as it is specified."""
