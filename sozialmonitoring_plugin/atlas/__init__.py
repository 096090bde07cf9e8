"""Booklets: pages from editable QGIS layouts, filled with the published table and nothing else."""
