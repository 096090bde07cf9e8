"""The phrases of reports in the languages of the products."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=4)
def phrases(language: str) -> dict[str, str]:
    """English phrases of reports in another language; none for English itself."""
    path = Path(__file__).parent / f"phrases_{language}.json"
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found
