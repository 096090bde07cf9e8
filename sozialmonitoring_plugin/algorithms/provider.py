"""The Processing provider `sozialmonitoring`."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..support.paths import resource
from .branch_draft import BranchDraft
from .check_boundaries import CheckBoundaries
from .check_classifications import CheckClassifications
from .check_completeness import CheckCompleteness
from .classify import Classify
from .compare_areas import CompareAreas
from .compare_versions import CompareVersions
from .compute_index import ComputeIndex
from .create_map import CreateMap
from .create_monitoring import CreateMonitoring
from .create_multiples import CreateMultiples
from .create_sample_county import CreateSampleCounty
from .create_version import CreateVersion
from .delivery_template import DeliveryTemplate
from .explain_number import ExplainNumber
from .export_atlas import ExportAtlas
from .export_observations import ExportObservations
from .export_series import ExportSeries
from .export_tableau import ExportTableau
from .export_tables import ExportTables
from .import_conversion_key import ImportConversionKey
from .import_delivery import ImportDelivery
from .import_folder import ImportFolder
from .load_tableau import LoadTableau
from .publish import Publish
from .rebase import Rebase
from .release_draft import ReleaseDraft
from .remove_delivery import RemoveDelivery
from .save_classification import SaveClassification

ALGORITHMS = (
    CreateSampleCounty,
    CreateMonitoring,
    CheckBoundaries,
    CreateVersion,
    BranchDraft,
    ReleaseDraft,
    DeliveryTemplate,
    ImportDelivery,
    ImportFolder,
    RemoveDelivery,
    CheckCompleteness,
    ExplainNumber,
    ExportObservations,
    ImportConversionKey,
    Rebase,
    LoadTableau,
    ExportTableau,
    Publish,
    ComputeIndex,
    Classify,
    SaveClassification,
    CheckClassifications,
    CreateMap,
    CreateMultiples,
    CompareAreas,
    CompareVersions,
    ExportSeries,
    ExportAtlas,
    ExportTables,
)


class SozialmonitoringProvider(QgsProcessingProvider):
    """Offers every job to the toolbox, the model designer and qgis_process."""

    def id(self) -> str:
        """Provider id that scripts rely on."""
        return "sozialmonitoring"

    def name(self) -> str:
        """Name in the toolbox."""
        return "Sozialmonitoring"

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(str(resource("icons", "sozialmonitoring.svg")))

    def loadAlgorithms(self) -> None:
        """Register all algorithms."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
