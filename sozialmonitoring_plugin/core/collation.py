"""The order of names in a German index.

>>> sorted(["Zoo", "Übach", "Äcker", "Ofen", "Straße", "Strasse", "strasburg"], key=collation)
['Äcker', 'Ofen', 'strasburg', 'Strasse', 'Straße', 'Übach', 'Zoo']
"""

from __future__ import annotations

import unicodedata


def collation(name: str) -> tuple[str, str]:
    """Sort key after DIN 5007-1: letters with marks stand with those without, ß as ss, case does not count.

    Names that are equal so far stand in the order of their letters as they are.
    """
    parts = unicodedata.normalize("NFD", name)
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold(), name
