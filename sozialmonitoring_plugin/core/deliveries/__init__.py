"""Deliveries: from an office's spreadsheet to checked observations. Nothing here writes."""
