"""What all algorithms share: names, help, parameters of the contract, errors in one sentence.

Modules of the workflows are imported when an algorithm runs, so that QGIS starts without pandas.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from ..core.errors import UserError
from ..support.help_texts import help_html
from ..support.paths import resource
from ..support.translation import translate
from .overwriting import refuse_to_overwrite_inputs

MONITORING = "MONITORING"
DEFAULT_RULES = '{"minimum": 3}'
GEOPACKAGE_FILTER = "GeoPackage (*.gpkg)"
EXISTING_FILTER = f"{GEOPACKAGE_FILTER};;* (*)"


class SozialmonitoringAlgorithm(QgsProcessingAlgorithm):
    """An adapter: parameters in, one workflow called, results out."""

    identifier = ""
    title = ("Algorithms", "")

    def name(self) -> str:
        """Id that scripts rely on."""
        return self.identifier

    def displayName(self) -> str:
        """Name in the toolbox."""
        return translate(*self.title)

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(str(resource("icons", "sozialmonitoring.svg")))

    def shortHelpString(self) -> str:
        """The same text as in the manual."""
        return help_html(self.identifier)

    def createInstance(self) -> SozialmonitoringAlgorithm:
        """A fresh algorithm, as Processing wants one for every run."""
        return type(self)()

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run, unless an output is an input; a UserError ends the algorithm with its sentence."""
        try:
            refuse_to_overwrite_inputs(self, parameters, context)
            return self.run_job(parameters, context, feedback)
        except UserError as error:
            raise QgsProcessingException(error.sentence(translate)) from error

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Call the workflow. Each algorithm has its own."""
        raise NotImplementedError(f"{type(self).__name__} has no job")

    def add_monitoring(self) -> None:
        """The parameter MONITORING of an existing file."""
        label = translate("Algorithms", "Monitoring")
        self.addParameter(QgsProcessingParameterFile(MONITORING, label, fileFilter=EXISTING_FILTER))

    def add_text(
        self, name: str, label: str, default: str = "", *, optional: bool = True, lines: bool = False
    ) -> None:
        """A text parameter; JSON takes several `lines`."""
        parameter = QgsProcessingParameterString(name, label, default, multiLine=lines, optional=optional)
        self.addParameter(parameter)

    def add_indicators(self) -> None:
        """The parameter INDICATORS, all where it is empty."""
        self.add_text("INDICATORS", translate("Algorithms", "Indicators, separated by commas (empty: all)"))

    def add_rules(self) -> None:
        """The parameter RULES of what is published."""
        self.add_text("RULES", translate("Algorithms", "Rules of confidentiality (JSON)"), DEFAULT_RULES)

    def add_choice(self, name: str, label: str, options: list[str], default: str = "") -> None:
        """A parameter that takes one of some words, the first where there is no default."""
        default = default or options[0]
        self.addParameter(
            QgsProcessingParameterEnum(name, label, options, defaultValue=default, usesStaticStrings=True)
        )

    def add_amount(self, name: str, label: str) -> None:
        """An optional parameter of a size or number above zero; 0 where it is left to the program."""
        number = QgsProcessingParameterNumber.Type.Double
        self.addParameter(QgsProcessingParameterNumber(name, label, number, 0.0, optional=True, minValue=0.0))

    def add_output(self, name: str, label: str, file_filter: str, *, optional: bool = False) -> None:
        """A file that is written."""
        self.addParameter(
            QgsProcessingParameterFileDestination(
                name, label, fileFilter=file_filter, optional=optional, createByDefault=not optional
            )
        )

    def output_path(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Path | None:
        """Path of a file that is written, None where it was left out."""
        if not parameters.get(name):
            return None
        return Path(self.parameterAsFileOutput(parameters, name, context))

    def required_path(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path:
        """Path of a file that must be written. Raises UserError where it was left out."""
        path = self.output_path(parameters, name, context)
        if path is None:
            raise UserError("{name} is missing.", name=name)
        return path


def text(parameters: Mapping[str, Any], name: str, default: str = "") -> str:
    """A text as it was given; structured JSON becomes text again."""
    value = parameters.get(name)
    if value is None:
        return default
    return value.strip() if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def texts(parameters: Mapping[str, Any], name: str, separator: str = ",") -> tuple[str, ...]:
    """Several names: a list, a JSON list, or names with the separator between them."""
    value = parameters.get(name)
    if isinstance(value, str):
        value = _listed(value, separator)
    return tuple(str(entry).strip() for entry in value or () if str(entry).strip())


def iso_date(parameters: Mapping[str, Any], name: str) -> date | None:
    """A date in ISO 8601, None for "". Raises UserError for anything else."""
    value = text(parameters, name).strip('"')
    return _date(name, value) if value else None


def iso_dates(parameters: Mapping[str, Any], name: str) -> tuple[date, ...]:
    """Several dates in ISO 8601, written like several names. Raises UserError for anything else."""
    return tuple(_date(name, value) for value in texts(parameters, name))


def _date(name: str, value: str) -> date:
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise UserError(
            "{name} is not a date: {value}.", hint="Write it as 2024-12-31.", name=name, value=value
        ) from error


def required_date(parameters: Mapping[str, Any], name: str) -> date:
    """A date that must be there."""
    found = iso_date(parameters, name)
    if found is None:
        raise UserError("{name} is missing.", hint="Write a date such as 2024-12-31.", name=name)
    return found


def _listed(value: str, separator: str) -> list[object]:
    if value.strip().startswith("["):
        try:
            return list(json.loads(value))
        except ValueError as error:
            raise UserError("{value} is not a list in JSON.", value=value) from error
    return list(value.split(separator))
