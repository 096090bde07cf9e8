"""Drafts: working copies of the boundaries, each a GeoPackage of its own beside the monitoring."""
