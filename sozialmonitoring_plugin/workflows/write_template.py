"""An empty workbook for an office; the profile that reads its return is kept in the monitoring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ..core.areas import AreaTree
from ..core.deliveries.profiles.profile import ImportProfile, profile_to_json
from ..core.deliveries.templates.template import Template, of_source, template_name, template_profile
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.indicators.tableau import Variable
from ..store.documents import PROFILE
from ..store.monitoring import Monitoring
from ..support.whole_files import refuse_target, write_whole
from .choose_profile import stored_profiles
from .import_request import load_profile
from .municipalities import key_of


@dataclass(frozen=True)
class TemplateRequest:
    """What an office is to be asked for.

    The variables are those named, else those of `profile` (name or file), else those of `source`.
    Without a level: that of the profile, else the lowest; without a date: the end of last year.
    `municipality` is a key or a name.
    """

    monitoring: Monitoring
    output: Path
    source: str = ""
    profile: str = ""
    variables: tuple[str, ...] = ()
    level: str = ""
    reference_date: date | None = None
    municipality: str = ""
    signs: str = ""


@dataclass(frozen=True)
class TemplateResult:
    """The file, the name of the kept profile, and what is asked for."""

    path: Path
    profile: str
    template: Template


def write_template(request: TemplateRequest, feedback: Feedback) -> TemplateResult:
    """Write the workbook and keep its profile, unless one of its name is there.

    That one reads the same sheet, and may have learned names of areas from returns since. Raises UserError
    for an unknown variable, level or municipality, and where there is nothing to ask for.
    """
    from ..core.deliveries.templates.shaped import shaped
    from ..core.deliveries.templates.workbook import template_workbook

    monitoring = request.monitoring
    refuse_target(request.output, ".xlsx")
    day = request.reference_date or date(datetime.now().astimezone().year - 1, 12, 31)
    revision = monitoring.revision
    tree = monitoring.tree(monitoring.version_at(day))
    template = _template(request, tree, day)
    feedback.setProgress(30)
    content = template_workbook(template, tree)
    stop_if_cancelled(feedback)
    name = template_name(template, tree)
    if name not in stored_profiles(monitoring):
        profile = shaped(template_profile(template, tree), content)
        monitoring.change_documents(PROFILE, revision, {name: profile_to_json(profile)})
    write_whole(content, request.output, ".xlsx")
    feedback.setProgress(100)
    return TemplateResult(request.output, name, template)


def sources_of(monitoring: Monitoring) -> tuple[str, ...]:
    """The offices that the tableau names."""
    return tuple(sorted({one.source for one in monitoring.tableau().variables if one.source}))


def _template(request: TemplateRequest, tree: AreaTree, day: date) -> Template:
    monitoring = request.monitoring
    profile = load_profile(monitoring, request.profile) or ImportProfile()
    source = request.source or profile.source
    variables = _variables(monitoring, request.variables, profile, source)
    level = request.level or profile.level or tree.lowest.level.id
    tree.rank(level)
    return Template(
        title=monitoring.title,
        source=source or variables[0].source,
        level=level,
        reference_date=day,
        variables=variables,
        language=monitoring.language,
        sign_profile=request.signs or profile.sign_profile,
        within=_municipality(tree, level, request.municipality),
    )


def _variables(
    monitoring: Monitoring, wanted: tuple[str, ...], profile: ImportProfile, source: str
) -> tuple[Variable, ...]:
    known = monitoring.tableau().variable
    if wanted:
        return tuple(_known(known, name) for name in wanted)
    named = tuple(known.get(rule.id, rule.variable(source)) for rule in profile.variables)
    found = named or of_source(known.values(), source)
    if not found:
        raise UserError(
            "There is nothing to ask {source} for.",
            hint="Name the variables, or a profile that has some. Sources of the monitoring: {known}.",
            source=source or "–",
            known=", ".join(sources_of(monitoring)) or "–",
        )
    return found


def _known(known: dict[str, Variable], name: str) -> Variable:
    if name not in known:
        raise UserError(
            "The monitoring has no variable {name}.",
            hint="It has: {known}.",
            name=name,
            known=", ".join(known) or "–",
        )
    return known[name]


def _municipality(tree: AreaTree, level: str, wanted: str) -> str:
    """The key of a municipality that is named by key or name, "" for none."""
    if not wanted:
        return ""
    municipalities, asked = tree.levels[tree.municipal_rank], tree.level(level)
    if tree.rank(level) < tree.municipal_rank:
        raise UserError(
            "{asked} is no part of one {level}: the template can only be for all.",
            hint="Leave {name} out, or choose a lower level.",
            asked=asked.level.title,
            level=municipalities.level.title,
            name=wanted,
        )
    return key_of(municipalities, wanted)
