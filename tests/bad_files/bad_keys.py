"""Tables whose rows belong to no area, to several, or to one twice."""

from __future__ import annotations

import unicodedata

from .tables import READ, ROWS, A, B, BadTable, C, D, book, merged, text

KEYS = (
    BadTable("no key column.csv", text("Ort;n", "Aachen;1", "Bonn;2"),
        "has no column with keys or names of the level Quartier."),
    BadTable("a key twice.xlsx", book(*ROWS, [B, 9]),
        "05370012020 has two values for n at 2014-12-31, in B3 and B6."),
    BadTable("keys merged over two rows.xlsx",
        book(["key", "n"], [A, 1], [None, 2], [B, 3], change=merged("A2:A3")),
        "05370012010 has two values for n at 2014-12-31, in B2 and B3."),
    BadTable("only totals.csv", text("key;name;n", ";Insgesamt;10", ";Kreis;10"),
        "has no column with keys or names of the level Quartier."),
    BadTable("only upper levels.csv", text("key;name;n", "05370012;Geilenkirchen;10", "05370016;Heinsberg;7"),
        values={"C2": ("05370012", 10), "C3": ("05370016", 7)}),
    BadTable("a name of two areas.csv", text("Quartier;n", "Am Markt;1", "Hünshoven;2", "Oberbruch;3"),
        values={"B3": (B, 2), "B4": (C, 3)}, told="Several areas are called “Am Markt”: which one is row 2?"),
    BadTable("areas taken together.csv",
        text("Quartier;n", "Hünshoven und Oberbruch;5", "Hünshoven;2", "Oberbruch;3"),
        values={"B3": (B, 2), "B4": (C, 3)},
        told="To which area does row 2 “Hünshoven und Oberbruch” belong"),
    BadTable("names and keys that contradict each other.csv",
        text("key;name;n", f"{A};Oberbruch;1", f"{B};Hünshoven;2", f"{C};Am Markt;3"),
        values={"C2": (A, 1), "C3": (B, 2), "C4": (C, 3)},
        told="05370012010 is called “Oberbruch” in row 2, but “Am Markt” here."),
    BadTable("names spelled in parts.csv",
        text("Quartier;n", unicodedata.normalize("NFD", "Hünshoven") + ";2", "Oberbruch;3"),
        values={"B2": (B, 2), "B3": (C, 3)}, told="2 rows were matched by their name."),
    BadTable("keys without their zero.csv", text("key;n", f"{A[1:]};1", f"{B[1:]};2", f"{C[1:]};3"),
        values={"B2": (A, 1), "B3": (B, 2), "B4": (C, 3)},
        told="3 keys were known only with other leading zeros, for example 5370012010."),
    BadTable("a key nobody knows.csv", text("key;n", f"{A};1", "05370012099;2", f"{C};3"),
        values={"B2": (A, 1), "B4": (C, 3)},
        told="To which area does row 3 “05370012099” belong, or is it to be left out?"),
    BadTable("a row without a key.csv", text("key;n", f"{A};1", ";2", f"{C};3"),
        values={"B2": (A, 1), "B4": (C, 3)}, told="To which area does row 3 “–” belong"),
    BadTable("a sum that is none.csv",
        text("key;name;n", f"{A};Am Markt;1", f"{B};Hünshoven;2", f"{C};Oberbruch;3", f"{D};Am Markt;4",
            ";Insgesamt;99"),
        values={"C2": (A, 1), "C3": (B, 2), "C4": (C, 3), "C5": (D, 4)}, told="C6 Insgesamt"),
    BadTable("a row of totals without a label.csv",
        text("key;n", f"{A};1", f"{B};2", f"{C};3", f"{D};4", ";10"), values=READ,
        told="To which area does row 6 “–” belong, or is it to be left out?"),
)  # fmt: skip
