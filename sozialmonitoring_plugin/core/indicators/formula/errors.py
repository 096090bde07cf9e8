"""Formulas that cannot be read or make no sense; every error points at the place."""

from __future__ import annotations

from typing import Any

from ...errors import Part, UserError


class TableauError(UserError):
    """A definition that cannot be computed."""


class FormulaError(TableauError):
    """What is wrong in a formula: at `place` (from 0; sentences count from 1), `problem` None: unreadable."""

    formula = ""
    place = 0
    problem: Part | None = None

    def located(self, formula: str, place: int, problem: Part | None) -> FormulaError:
        """The error, knowing where."""
        self.formula, self.place, self.problem = formula, place, problem
        return self

    def owned_by(self, owner: str) -> FormulaError:
        """The error with the name of the indicator or variable whose formula it is."""
        shown: dict[str, Any] = {"owner": owner, "formula": self.formula, "place": self.place + 1}
        if self.problem is None:
            text = "{owner}: the formula “{formula}” cannot be read at character {place}."
            error = FormulaError(text, hint=self.hint, details="", **shown)
        else:
            text = "{owner}: the formula “{formula}”, character {place}: {problem}"
            error = FormulaError(text, hint="", details="", problem=self.problem, **shown)
        return error.located(self.formula, self.place, self.problem)


def unreadable(formula: str, place: int) -> FormulaError:
    """The formula is no formula from a place on."""
    return FormulaError(
        "The formula “{formula}” cannot be read at character {place}.",
        hint="Write names of variables with + and - between them, / for a ratio, “per 100” behind it.",
        formula=formula,
        place=place + 1,
    ).located(formula, place, None)


def wrong(formula: str, place: int, problem: Part) -> FormulaError:
    """The formula can be read, but what stands at a place makes no sense."""
    return FormulaError(
        "The formula “{formula}”, character {place}: {problem}",
        formula=formula,
        place=place + 1,
        problem=problem,
    ).located(formula, place, problem)
