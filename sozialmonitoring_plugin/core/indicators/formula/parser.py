"""From text to tree, by recursive descent; the grammar stands in the package.

>>> parse("births / mean(inhabitants) per 1000").number
1000.0
>>> parse("alo / ew[15 to 65] je 100") == parse("alo/ew[15 bis 65] per 100")
True
"""

from __future__ import annotations

from functools import lru_cache

from ...errors import Part
from .errors import FormulaError, unreadable, wrong
from .keywords import BY, FUNCTION_OF, MONTHS_OF, PER, TO, WEIGHTED, is_word
from .periods import LONGEST, MONTHS_A_YEAR, Span
from .tokens import Kind, Token, as_date, tokens
from .tree import Ages, Call, Function, Name, Node, Number, Per, Product, Ratio, Sum, Weighted

DEEPEST = 40
"""Brackets within brackets, and factors; nobody reads more aloud, and Python's own stack has an end."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Node:
    """Read a formula. Raises FormulaError with the place that is wrong."""
    parser = _Parser(text)
    node = parser.formula()
    parser.end()
    return node


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(tokens(text))
        self._next = 0
        self._depth = 0

    @property
    def _token(self) -> Token:
        return self._tokens[self._next]

    def end(self) -> None:
        """Nothing may follow."""
        if self._token.kind is not Kind.END:
            raise self._unreadable()

    def formula(self) -> Node:
        """A sum, and what it is given per."""
        start = self._token.place
        self._depth += 1
        if self._depth > DEEPEST:
            raise wrong(self._text, start, Part("there are too many brackets within each other."))
        body = self._sum()
        self._depth -= 1
        if not (self._token.kind is Kind.NAME and is_word(self._token.text, PER)):
            return body
        self._take()
        return Per(body, self._positive_number(), start)

    def _sum(self) -> Node:
        start = self._token.place
        sign = -1 if self._taken("-") else 1
        terms = [(sign, self._product())]
        while self._token.text in ("+", "-") and self._token.kind is Kind.SIGN:
            sign = 1 if self._take().text == "+" else -1
            terms.append((sign, self._product()))
        return terms[0][1] if len(terms) == 1 and sign > 0 else Sum(tuple(terms), start)

    def _product(self) -> Node:
        start, factors, node = self._token.place, 1, self._factor()
        while self._token.text in ("*", "/") and self._token.kind is Kind.SIGN:
            sign, factors = self._take(), factors + 1
            if factors > DEEPEST:
                raise wrong(self._text, start, Part("there are too many factors."))
            kind = Product if sign.text == "*" else Ratio
            node = kind(node, self._factor(), sign.place)
        return node

    def _factor(self) -> Node:
        token = self._token
        if token.kind is Kind.NUMBER:
            self._take()
            return Number(float(token.text), token.place)
        if self._taken("("):
            node = self.formula()
            self._expect(")")
            return node
        if token.kind is not Kind.NAME:
            raise self._unreadable()
        self._take()
        if self._taken("["):
            return self._ages(token)
        return self._call(token) if self._taken("(") else Name(token.text, token.place)

    def _ages(self, family: Token) -> Node:
        low = self._whole_number()
        if not is_word(self._token.text, TO):
            raise self._unreadable()
        self._take()
        high = self._whole_number()
        self._expect("]")
        if low is not None and high is not None and low >= high:
            problem = Part("from {low} to below {high} years there is nobody.", low=low, high=high)
            raise wrong(self._text, family.place, problem)
        return Ages(family.text, low, high, family.place)

    def _call(self, name: Token) -> Node:
        if is_word(name.text, WEIGHTED):
            return self._weighted(name)
        function = FUNCTION_OF.get(name.text.lower())
        if function is None:
            problem = Part("there is no function {name}.", name=name.text)
            raise wrong(self._text, name.place, problem)
        body = self.formula()
        if function is Function.MEAN and self._token.text == ")":
            span = Span(MONTHS_A_YEAR)
        else:
            self._expect(",")
            span = self._span()
        self._expect(")")
        return Call(function, body, span, name.place)

    def _weighted(self, name: Token) -> Node:
        variable = self._token
        if variable.kind is not Kind.NAME:
            raise self._unreadable()
        self._take()
        if not is_word(self._token.text, BY):
            raise self._unreadable()
        self._take()
        weight = self.formula()
        self._expect(")")
        return Weighted(Name(variable.text, variable.place), weight, name.place)

    def _span(self) -> Span:
        token = self._token
        if token.kind is Kind.DATE:
            self._take()
            return Span(fixed=as_date(token, self._text))
        start = token.place
        count = self._whole_number()
        months = MONTHS_OF.get(self._token.text.lower())
        if count is None or count < 1 or months is None:
            problem = Part("a span such as “2 years” or a date such as 2015-12-31 belongs here.")
            raise wrong(self._text, token.place, problem)
        if count * months > LONGEST * MONTHS_A_YEAR:
            problem = Part("a span is {longest} years at most.", longest=LONGEST)
            raise wrong(self._text, start, problem)
        self._take()
        return Span(count * months)

    def _whole_number(self) -> int | None:
        token = self._token
        if token.kind is not Kind.NUMBER:
            return None
        if not token.text.isdigit():
            raise wrong(self._text, token.place, Part("a whole number belongs here."))
        self._take()
        return int(token.text)

    def _positive_number(self) -> float:
        token = self._token
        if token.kind is not Kind.NUMBER:
            raise self._unreadable()
        if float(token.text) <= 0:
            raise wrong(self._text, token.place, Part("a number above zero belongs here."))
        self._take()
        return float(token.text)

    def _take(self) -> Token:
        token = self._token
        self._next += 1
        return token

    def _taken(self, sign: str) -> bool:
        if self._token.kind is Kind.SIGN and self._token.text == sign:
            self._next += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._taken(sign):
            raise self._unreadable()

    def _unreadable(self) -> FormulaError:
        return unreadable(self._text, self._token.place)
