"""What is said of an indicator in the language of QGIS: how far it can be computed, doubts, its formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...core.errors import Part
from ...core.indicators.availability import Availability, Lacking
from ...core.indicators.calculation import rates
from ...core.indicators.formula.errors import FormulaError, TableauError
from ...core.indicators.formula.pointing import pointed
from ...core.indicators.formula_words import moment_text, titled
from ...core.indicators.resolving import resolve
from ...core.indicators.tableau import Indicator, Tableau
from ...support.messages import sentence
from ...support.translation import translate
from ...workflows.judge_tableau import Judgement
from ..language import interface_wording

MOST = 6
"""Names in one line."""


@dataclass(frozen=True)
class FormulaText:
    """A formula in words; numerator and denominator where it is a rate."""

    whole: str
    numerator: str = ""
    denominator: str = ""


def formula_text(indicator: Indicator, tableau: Tableau) -> FormulaText:
    """A formula in words. Raises TableauError where it makes no sense."""
    shown = titled(interface_wording(), lambda name: _title(name, tableau))
    calculation = resolve(indicator, tableau.definitions)
    for rate in rates(calculation)[:1]:
        return FormulaText(shown.text(calculation), shown.text(rate.above), shown.text(rate.below))
    return FormulaText(shown.text(calculation))


def error_text(error: TableauError) -> tuple[str, str, str]:
    """The piece of the formula that is wrong, a caret under the place, and what is wrong there."""
    if not isinstance(error, FormulaError):
        return "", "", sentence(error)
    problem = error.problem
    if problem is None:
        said = f"{translate('Tableau', 'This cannot be read.')} {error.advice(translate)}"
    else:
        said = part_text(problem)
    return (*pointed(error.formula, error.place), said)


def part_text(part: Part) -> str:
    """A part of a sentence by itself, with a capital letter."""
    text = part.sentence(translate)
    return text[:1].upper() + text[1:]


def availability_text(found: Availability, tableau: Tableau) -> str:
    """In how many areas an indicator can be computed, and what is missing; lines."""
    words = interface_wording()
    text = translate("Tableau", "{level}: computable in {count} of {areas} areas")
    dated = translate("Tableau", "{level}: computable for {date} in {count} of {areas} areas")
    lines = [
        (dated if found.day else text).format(
            level=found.level,
            date=words.date(found.day),
            count=words.number(found.computable, 0),
            areas=words.number(found.areas, 0),
        )
    ]
    if found.lacking:
        missing = translate("Tableau", "not delivered: {variables}")
        titles = dict.fromkeys(_lacking_text(one, tableau) for one in found.lacking)
        lines.append(missing.format(variables=listed(list(titles))))
    elif found.gaps:
        lines.append(translate("Tableau", "missing in: {areas}").format(areas=listed(found.gaps)))
    return "\n".join(lines)


def judgement_text(judged: Judgement | None, tableau: Tableau) -> str:
    """Everything that was found out about an indicator; lines."""
    if judged is None:
        return translate("Tableau", "not looked at yet")
    lines = [] if judged.error is None else [error_text(judged.error)[2]]
    lines += map(part_text, judged.doubts)
    if judged.availability is not None:
        lines.append(availability_text(judged.availability, tableau))
    return "\n".join(lines)


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more."""
    shown = ", ".join(names[:MOST])
    if len(names) <= MOST:
        return shown
    return translate("Tableau", "{names} and {count} more").format(names=shown, count=len(names) - MOST)


def _lacking_text(lacking: Lacking, tableau: Tableau) -> str:
    title = _title(lacking.variable, tableau)
    when = moment_text(lacking.anchor, lacking.back, interface_wording())
    return f"{title} ({when})" if when else title


def _title(name: str, tableau: Tableau) -> str:
    known = tableau.variable.get(name)
    return known.title if known else name
