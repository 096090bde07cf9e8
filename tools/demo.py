"""Make the sample county, import its spreadsheets, write the booklets, say where they are."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from qgis.core import QgsApplication  # noqa: E402 - the plugin is found only now

from sozialmonitoring_plugin.core.errors import UserError  # noqa: E402
from sozialmonitoring_plugin.core.feedback import Silence  # noqa: E402

MAPS = ("arbeitslosenanteil", "kinderarmut", "anteil_ab_80", "auslaenderanteil")


class Talk(Silence):
    """Feedback that prints."""

    def pushInfo(self, info: str) -> None:
        print(f"  {info}", flush=True)

    def pushWarning(self, warning: str) -> None:
        print(f"  ! {warning}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "demo")
    parser.add_argument("--without-booklets", action="store_true", help="only the county and its monitoring")
    arguments = parser.parse_args()
    application = QgsApplication([], True)
    application.initQgis()
    try:
        return run(arguments.output.resolve(), booklets=not arguments.without_booklets)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        application.exitQgis()


def run(folder: Path, *, booklets: bool) -> int:
    from sozialmonitoring_plugin.store.backup import backup_folder
    from sozialmonitoring_plugin.workflows.create_map import write_map_project
    from sozialmonitoring_plugin.workflows.create_sample_county import SampleCountyRequest
    from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas
    from sozialmonitoring_plugin.workflows.sample_monitoring import MONITORING_FILE, create_sample_monitoring

    old = folder / MONITORING_FILE
    old.unlink(missing_ok=True)
    shutil.rmtree(backup_folder(old), ignore_errors=True)
    print(f"Sample county: {folder}")
    monitoring = create_sample_monitoring(SampleCountyRequest(folder), Talk())
    print(f"Monitoring: {monitoring.path} ({len(monitoring.deliveries())} deliveries)")
    project = monitoring.path.with_suffix(".qgz")
    write_map_project(monitoring, MAPS, project, Silence())
    print(f"Project: {project}")
    if booklets:
        print("Booklets:")
        asked = ExportAtlasRequest(
            monitoring, folder / "booklets", formats=("pdf", "html"), workers=2, county=True
        )
        for file in export_atlas(asked, Talk()):
            print(f"  {file}")
        from tools.demo_revision import revise

        print("A revision of the boundaries, its series carried over, and what changed:")
        for file in revise(monitoring, folder / "revision", Silence()):
            print(f"  {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
