"""Compare boundary versions and drafts: tables, map, workbook and report."""
