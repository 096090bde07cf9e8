"""Drawing boundaries: an open draft in QGIS, the dock beside it, and the dialog of drafts."""
