"""The inputs of the dialog as a request and as a command."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.deliveries.profiles.profile import ImportProfile, profile_to_dict
from ...core.errors import UserError
from ...store.documents import PROFILE
from ...workflows.import_request import ImportRequest
from ..choices import chosen
from ..monitoring_choice import MonitoringChoice
from ..process_call import ProcessCall
from .profile_names import default_name

if TYPE_CHECKING:
    from .form import ImportDeliveryForm


def import_request(
    form: ImportDeliveryForm, choice: MonitoringChoice, corrected: ImportProfile | None
) -> ImportRequest:
    """What the inputs ask for, read by the corrected profile. Raises UserError where something is missing."""
    if form.file is None:
        raise UserError("Choose the file of an office first.")
    return ImportRequest(
        monitoring=choice.monitoring,
        file=form.file,
        sheet=chosen(form.sheet_box),
        profile=corrected or chosen(form.profile_box),
        source=form.source_edit.text().strip(),
        level=chosen(form.level_box),
        reference_date=form.reference_date,
        signs=chosen(form.signs_box),
        replaces=int(chosen(form.replaces_box) or 0),
    )


def with_kept_profile(
    form: ImportDeliveryForm, request: ImportRequest, taken: str, source: str
) -> ImportRequest:
    """The request with the name under which its profile is kept."""
    if not form.save_box.isChecked():
        return request
    stored = request.monitoring.documents(PROFILE)
    suggested = default_name(source, request.file, tuple(stored), taken)
    return replace(request, save_profile=form.save_edit.text().strip() or suggested)


def process_call(request: ImportRequest) -> ProcessCall:
    """The same import as a command; a corrected profile is written into it."""
    profile = request.profile
    return ProcessCall(
        "importdelivery",
        {
            "MONITORING": request.monitoring.path,
            "FILE": request.file,
            "SHEET": request.sheet,
            "PROFILE": profile_to_dict(profile) if isinstance(profile, ImportProfile) else profile,
            "SOURCE": request.source,
            "LEVEL": request.level,
            "REFERENCE_DATE": request.reference_date,
            "SIGNS": request.signs,
            "SAVE_PROFILE": request.save_profile,
            "REPLACES": request.replaces or "",
        },
    )
