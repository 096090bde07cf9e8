"""What a person can choose wrongly when areas are compared."""

from __future__ import annotations

from ..errors import UserError


class ComparisonError(UserError):
    """Indicators or weights that nothing can be compared by."""
