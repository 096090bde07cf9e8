"""Keys of other regions: well formed, but of areas that are not of this monitoring."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from .exact_keys import ExactKeys
from .key_forms import compact, plain_key

_SHORTEST_REGION = 2
_SHORTEST_OFFICIAL_KEY = 5


@dataclass(frozen=True)
class Region:
    """The beginning that all keys of a level share. A city's 201 beside 101 and 102 is new, not outside."""

    keys: ExactKeys

    def excludes(self, text: str) -> bool:
        """Whether a key is as long as ours, also with a lost zero, but does not begin as all ours do."""
        key = compact(plain_key(text))
        if not self._is_official or not key.strip("0"):
            return False
        lengths = self.keys.lengths
        forms = (key, *(key.zfill(length) for length in lengths if length == len(key) + 1))
        return any(len(form) in lengths and not form.startswith(self._start) for form in forms)

    @property
    def _is_official(self) -> bool:
        """Only official keys, of counties at least, have regions."""
        return len(self._start) >= _SHORTEST_REGION and min(self.keys.lengths) >= _SHORTEST_OFFICIAL_KEY

    @cached_property
    def _start(self) -> str:
        keys = self.keys.tree.levels[self.keys.rank].keys
        pairs = zip(keys[0], keys[-1], strict=False) if len(keys) > 1 else ()
        return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
