"""File names made from names of places, safe on every system.

>>> booklet_file_name("Übach-Palenberg", "05370028", ".pdf")
'Übach-Palenberg_05370028.pdf'
>>> booklet_file_name("../x", "1", ".pdf"), booklet_file_name("a/b:c", "2", ".pdf")
('x_1.pdf', 'a-b-c_2.pdf')
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST_NAME = 80
LONGEST_KEY = 40
NAMELESS = "area"
_REFUSED = re.compile(r"[\s<>:\"/\\|?*%$`'&;!#{}\[\]]+")
_EDGES = " .-_~"
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}


def booklet_file_name(municipality_name: str, key: str, suffix: str) -> str:
    """Readable name that two different keys never share, even where case does not count.

    `suffix` is ours and taken as it is. Letters of all scripts stay; what a file system, a shell or
    Windows could stumble over becomes "-". The result is at most 200 bytes long. The only booklet of
    a county needs no key.
    """
    name = _safe(municipality_name, LONGEST_NAME).replace("_", "-")
    stem = "_".join(part for part in (name or NAMELESS, _unique_key(key) if key else "") if part)
    if stem.split(".", maxsplit=1)[0].casefold() in _DEVICES:
        stem = f"_{stem}"
    return stem + suffix


def _unique_key(key: str) -> str:
    """The key itself where that is safe and unambiguous, else with a fingerprint of the true key."""
    safe = _safe(key, LONGEST_KEY)
    if safe and safe == key and key.isascii() and key == key.upper():
        return safe
    fingerprint = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{safe}-{fingerprint}" if safe else fingerprint


def _safe(text: str, longest: int) -> str:
    text = unicodedata.normalize("NFC", text)
    visible = "".join(character if _is_visible(character) else " " for character in text)
    cleaned = _REFUSED.sub("-", visible).strip(_EDGES)
    while len(cleaned.encode("utf-8")) > longest:
        cleaned = cleaned[:-1]
    return cleaned.strip(_EDGES)


def _is_visible(character: str) -> bool:
    """Neither a control or format character (they can turn a name around) nor half a character."""
    return unicodedata.category(character)[0] != "C"
