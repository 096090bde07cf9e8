"""JSON that people write and send: whatever is wrong with it is one sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .errors import DeliveryError


def parse_json(text: str, name: object) -> Any:
    """What a JSON text says; `name` names it in errors. Raises DeliveryError with the place of the fault."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise DeliveryError(
            "{name} is not JSON: look at line {line}, column {column}.",
            name=name, line=error.lineno, column=error.colno,
        ) from error  # fmt: skip
    except (RecursionError, ValueError) as error:
        raise DeliveryError("{name} is not JSON that can be read.", name=name) from error


def read_json(path: Path) -> Any:
    """What a JSON file says. Raises DeliveryError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DeliveryError(
            "{file} cannot be read: {problem}.", file=path, problem=error.strerror or error
        ) from error
    except UnicodeDecodeError as error:
        raise DeliveryError("{file} is not written in UTF-8.", file=path) from error
    return parse_json(text, path)
