"""What the comparison says in words: numbers with their reasons, ranks, differences, polarity."""

from __future__ import annotations

from ...core.comparison.distribution import Distribution
from ...core.comparison.standing import Standing
from ...core.comparison.upper import AgainstUpper
from ...core.indicators.tableau import Indicator, Kind, Polarity
from ...core.series.change import is_percentage
from ...core.series.trend import Direction
from ...core.values import Flag, Reason, Value
from ...core.wording import Wording
from ...support.translation import translate


def titled(indicator: Indicator) -> str:
    """Number and title of an indicator."""
    return f"{indicator.number} {indicator.title}".strip()


def with_unit(indicator: Indicator) -> str:
    """Title with the unit behind it."""
    return f"{titled(indicator)} ({indicator.unit})" if indicator.unit else titled(indicator)


def value_tip(value: Value, indicator: Indicator, words: Wording) -> str:
    """The number with unit and flags, or the reason in words."""
    if value.reason:
        return words.reason(value.reason)
    told = f"{words.number(value.number, indicator.decimals)} {indicator.unit}".strip()
    flags = [words.flag(flag) for flag in Flag if flag in value.flags]
    return f"{told} ({', '.join(flags)})" if flags else told


def published_text(value: Value, decimals: int, words: Wording) -> str:
    """The number with its marks, or the sign with the words of the reason."""
    shown = words.value(value, decimals)
    return f"{shown} ({words.reason(value.reason)})" if value.reason else shown


def signed(value: Value, decimals: int, words: Wording) -> str:
    """A difference with its sign, or the sign of its reason."""
    if value.reason:
        return words.sign(value.reason)
    return words.signed(value.number, decimals)


def difference_unit(indicator: Indicator) -> str:
    """In what a difference of an indicator is measured."""
    return translate("Comparison", "percentage points") if is_percentage(indicator) else indicator.unit


def difference_text(value: Value, indicator: Indicator, words: Wording) -> str:
    """A difference with its sign and unit."""
    if value.reason:
        return words.reason(value.reason)
    return f"{signed(value, indicator.decimals, words)} {difference_unit(indicator)}".strip()


def rank_text(standing: Standing, position: int, words: Wording) -> str:
    """“3rd of 64”, of equal areas “3rd–5th of 64”; without a number the sign of the reason."""
    made = standing.ranking
    place, sharing = int(made.places[position]), int(made.sharing[position])
    if not place:
        return words.sign(Reason(int(made.reasons[position])))
    rated = int(made.rated[position])
    if sharing > 1:
        text = translate("Comparison", "{first}–{last} of {rated}")
        return text.format(first=place, last=place + sharing - 1, rated=rated)
    return translate("Comparison", "{place} of {rated}").format(place=place, rated=rated)


def rank_tip(standing: Standing, position: int, polarity: Polarity, words: Wording) -> str:
    """What rank 1 means, and how many share the rank."""
    reason = Reason(int(standing.ranking.reasons[position]))
    if reason:
        return words.reason(reason)
    first = {
        Polarity.BURDEN: translate("Comparison", "Rank 1 is the highest value, the greatest burden."),
        Polarity.GOOD: translate("Comparison", "Rank 1 is the lowest value, the greatest burden."),
        Polarity.NEUTRAL: translate("Comparison", "Rank 1 is the highest value."),
    }[polarity]
    sharing = int(standing.ranking.sharing[position])
    if sharing < 2:
        return first
    equal = translate("Comparison", "{count} areas have the same value and share the rank.")
    return f"{first} {equal.format(count=sharing)}"


def polarity_text(polarity: Polarity) -> str:
    """What a high value is."""
    return {
        Polarity.BURDEN: translate("Comparison", "a burden"),
        Polarity.GOOD: translate("Comparison", "good"),
        Polarity.NEUTRAL: translate("Comparison", "neutral"),
    }[polarity]


def standing_text(difference: Value, polarity: Polarity) -> str:
    """Whether an area is better or worse off than another, "" where that cannot be said."""
    if difference.reason or difference.number == 0 or polarity is Polarity.NEUTRAL:
        return ""
    is_worse = (difference.number > 0) == (polarity is Polarity.BURDEN)
    return (
        translate("Comparison", "less favourable") if is_worse else translate("Comparison", "more favourable")
    )


def against_text(indicator: Indicator, upper: AgainstUpper, position: int, words: Wording) -> str:
    """An area beside one that contains it: of a count its part of the whole, else the difference."""
    if indicator.kind is Kind.COUNT:
        part = upper.ratio[position]
        if part.reason:
            return words.reason(part.reason)
        return translate("Comparison", "{part} % of it").format(part=words.number(100 * part.number, 1))
    difference = upper.difference[position]
    told = translate("Comparison", "difference {difference}")
    told = told.format(difference=difference_text(difference, indicator, words))
    judged = standing_text(difference, indicator.polarity)
    return f"{told} – {judged}" if judged else told


def spread_text(spread: Distribution, indicator: Indicator, words: Wording) -> str:
    """The five numbers in words."""
    if not spread.rated:
        return words.reason(spread.minimum.reason)
    five = {
        "least": spread.minimum,
        "lower": spread.lower_quartile,
        "median": spread.median,
        "upper": spread.upper_quartile,
        "most": spread.maximum,
    }
    numbers = {name: words.number(one.number, indicator.decimals) for name, one in five.items()}
    text = translate("Comparison", "From {least} to {most}; middle half {lower} to {upper}, median {median}")
    return text.format(**numbers)


def direction_text(direction: Direction) -> str:
    """Where a trend leads."""
    return {
        Direction.RISING: translate("Comparison", "rising"),
        Direction.FALLING: translate("Comparison", "falling"),
        Direction.STEADY: translate("Comparison", "steady"),
    }[direction]
