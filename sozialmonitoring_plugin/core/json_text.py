"""JSON that people write and send: whatever is wrong with it is one sentence."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import UserError


@dataclass(frozen=True)
class JsonText:
    """How JSON is read: `error` is what is raised, `unique` refuses a name that an object has twice."""

    error: type[UserError] = UserError
    unique: bool = False

    def parse(self, text: str, name: object) -> Any:
        """What a text says; `name` names it in errors. Raises `error` with the place of the fault."""
        try:
            return json.loads(text, object_pairs_hook=self._checked if self.unique else None)
        except json.JSONDecodeError as error:
            raise self.error(
                "{name} is not JSON: look at line {line}, column {column}.",
                name=name, line=error.lineno, column=error.colno,
            ) from error  # fmt: skip
        except (RecursionError, ValueError) as error:
            raise self.error("{name} is not JSON that can be read.", name=name) from error

    def read(self, path: Path) -> Any:
        """What a file says. Raises `error`."""
        try:
            text = path.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise self.error(
                "{file} cannot be read: {problem}.", file=path, problem=error.strerror or error
            ) from error
        except UnicodeDecodeError as error:
            raise self.error("{file} is not written in UTF-8.", file=path) from error
        return self.parse(text, path)

    def _checked(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        content: dict[str, Any] = {}
        for name, value in pairs:
            if name in content:
                raise self.error("“{name}” is said twice.", hint="Leave one of them out.", name=name)
            content[name] = value
        return content
