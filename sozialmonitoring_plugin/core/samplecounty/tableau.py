"""The indicators of the sample county."""

from __future__ import annotations

from ..indicators.tableau import Indicator, Kind, Polarity, Tableau
from .population import AGE_GROUPS

_UNDER_18 = " + ".join(f"ew_{group}" for group in AGE_GROUPS[:5])
_UNDER_15 = " + ".join(f"ew_{group}" for group in AGE_GROUPS[:4])
_FROM_18_TO_64 = "ew_18_26 + ew_27_64"
_FROM_15_TO_64 = "ew_15_17 + ew_18_26 + ew_27_64"
_FROM_65 = "ew_65_79 + ew_80_plus"
_DEMOGRAPHY, _WORK, _FAMILY, _AGE, _HEALTH = (
    "Bevölkerung",
    "Arbeit und Einkommen",
    "Familie und Jugend",
    "Alter und Wohnen",
    "Gesundheit",
)


def _share(number: str, name: str, title: str, parts: tuple[str, str], **more: object) -> Indicator:
    return Indicator(name, title, *parts, number=number, unit="%", **more)  # type: ignore[arg-type]


def sample_tableau() -> Tableau:
    """Variables of all offices and the indicators computed from them."""
    from .offices.catalogue import OFFICES

    variables = tuple(variable for office in OFFICES for variable in office.variables)
    return Tableau(variables, (*_demography(), *_work(), *_families(), *_health())).checked()


def _demography() -> tuple[Indicator, ...]:
    return (
        Indicator("einwohner", "Einwohner", "ew_gesamt", number="1.1", theme=_DEMOGRAPHY, decimals=0, unit="Personen"),
        _share("1.2", "anteil_unter_18", "Anteil der Kinder und Jugendlichen", (_UNDER_18, "ew_gesamt"), theme=_DEMOGRAPHY),
        _share("1.3", "anteil_ab_65", "Anteil der Einwohner ab 65 Jahren", (_FROM_65, "ew_gesamt"), theme=_DEMOGRAPHY),
        _share("1.4", "anteil_ab_80", "Anteil der Einwohner ab 80 Jahren", ("ew_80_plus", "ew_gesamt"), theme=_DEMOGRAPHY),
        _share("1.5", "auslaenderanteil", "Ausländeranteil", ("ew_auslaender", "ew_gesamt"), theme=_DEMOGRAPHY),
        Indicator(
            "altenquotient",
            "Altenquotient",
            _FROM_65,
            _FROM_18_TO_64,
            number="1.6",
            theme=_DEMOGRAPHY,
            part_of_whole=False,
            unit="je 100",
            description="Einwohner ab 65 Jahren je 100 Einwohner von 18 bis unter 65 Jahren",
        ),
    )


def _work() -> tuple[Indicator, ...]:
    burden = {"theme": _WORK, "polarity": Polarity.BURDEN}
    return (
        _share("2.1", "arbeitslosenanteil", "Arbeitslosenanteil", ("alo_gesamt", _FROM_15_TO_64), **burden),
        _share("2.2", "anteil_sgb2", "Arbeitslose im SGB II", ("alo_sgb2", "alo_gesamt"), **burden),
        _share("2.3", "anteil_alo_unter_25", "Arbeitslose unter 25 Jahren", ("alo_unter_25", "alo_gesamt"), theme=_WORK),
        _share("2.4", "kinderarmut", "Kinder unter 15 Jahren mit SGB-II-Bezug", ("sgb2_unter_15", _UNDER_15), **burden),
    )


def _families() -> tuple[Indicator, ...]:
    per_thousand = {"multiplier": 1000.0, "unit": "je 1.000", "polarity": Polarity.BURDEN, "theme": _FAMILY}
    return (
        Indicator("hze_ambulant_quote", "Hilfen zur Erziehung, ambulant", "hze_ambulant", "ew_unter_18", number="3.1", **per_thousand),  # type: ignore[arg-type]
        Indicator("hze_stationaer_quote", "Hilfen zur Erziehung, stationär", "hze_stationaer", "ew_unter_18", number="3.2", **per_thousand),  # type: ignore[arg-type]
        _share("4.1", "wohngeldquote", "Haushalte mit Wohngeld", ("wohngeld_haushalte", "haushalte"), theme=_AGE, polarity=Polarity.BURDEN),
        _share("4.2", "altersarmut", "Grundsicherung im Alter", ("grundsicherung_ab_65", _FROM_65), theme=_AGE, polarity=Polarity.BURDEN),
    )


def _health() -> tuple[Indicator, ...]:
    burden = {"theme": _HEALTH, "polarity": Polarity.BURDEN}
    return (
        _share("5.1", "sprachauffaellige", "Kinder mit auffälliger Sprache", ("seu_sprache", "seu_untersucht"), **burden),
        _share("5.2", "uebergewichtige", "Kinder mit Übergewicht", ("seu_uebergewicht", "seu_untersucht"), **burden),
        Indicator(
            "uebergewicht_wie_geliefert",
            "Anteil übergewichtiger Kinder (Angabe des Amtes)",
            "seu_uebergewicht_anteil",
            given=True,
            number="5.3",
            unit="%",
            theme=_HEALTH,
            polarity=Polarity.BURDEN,
        ),
    )


