"""What a person can do wrong with the contents of a booklet."""

from __future__ import annotations

from ..errors import UserError


class ContentsError(UserError):
    """Contents that cannot be followed; the sentence names the place."""
