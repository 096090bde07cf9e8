"""An empty workbook for an office."""
