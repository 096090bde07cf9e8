"""How large the county becomes.

At scale 1 it has 10 municipalities, 20 Sozialräume, 64 Quartiere, about 630 km², 67,000 addresses
and 252,000 inhabitants. With the scale grow

- the Quartiere in proportion: 64 · scale (85,000 at scale 1328.125);
- the levels above with its cube root and its square: 10 · scale^⅓ and 20 · scale^⅔, so that the
  numbers of children stay alike and the key of two digits per level holds;
- addresses, inhabitants and area in proportion up to scale 1, then with the fourth root
  (404,000 addresses at scale 1328.125): a benchmark wants many areas, not ten million people.

>>> plan = CountyPlan.at_scale(1328.125)
>>> plan.quarters, plan.addresses
(85000, 404468)
"""

from __future__ import annotations

from dataclasses import dataclass

SMALLEST_SCALE = 0.01
LARGEST_SCALE = 1500.0

_BLOCKS = 7200
_BLOCKS_PER_QUARTER = 2.3
_PEOPLE_PER_ADDRESS = 3.76


@dataclass(frozen=True)
class CountyPlan:
    """Numbers to aim at. Areas are exact, addresses nearly, inhabitants within a few percent."""

    municipalities: int
    social_areas: int
    quarters: int
    addresses: int
    square_metres: float
    block_factor: float

    @classmethod
    def at_scale(cls, scale: float) -> CountyPlan:
        """Plan for a scale from 0.01 to 1500. Raises ValueError outside."""
        if not SMALLEST_SCALE <= scale <= LARGEST_SCALE:
            raise ValueError(f"scale must lie between {SMALLEST_SCALE} and {LARGEST_SCALE}")
        size = scale if scale <= 1 else scale**0.25
        municipalities = max(2, round(10 * scale ** (1 / 3)))
        social_areas = max(municipalities, round(20 * scale ** (2 / 3)))
        quarters = max(2 * municipalities, social_areas, round(64 * scale))
        return cls(
            municipalities=municipalities,
            social_areas=social_areas,
            quarters=quarters,
            addresses=round(67_000 * size),
            square_metres=630e6 * size,
            block_factor=min(1.0, _BLOCKS * size / (_BLOCKS_PER_QUARTER * quarters)),
        )

    @property
    def inhabitants(self) -> float:
        """People to house."""
        return self.addresses * _PEOPLE_PER_ADDRESS
