"""What documents of a monitoring can be called, so that a parameter can be a name, JSON, or a file of it."""

from __future__ import annotations

LONGEST_NAME = 200


def can_be_name(name: str) -> bool:
    """Whether it is one line of printable text that is neither JSON nor a JSON file; not how long it is.

    >>> can_be_name("Bericht 2026"), can_be_name("{}"), can_be_name("a.json"), can_be_name(" ")
    (True, False, False, False)
    """
    is_other = not name.strip() or name.startswith("{") or name.lower().endswith(".json")
    return not is_other and name.isprintable()
