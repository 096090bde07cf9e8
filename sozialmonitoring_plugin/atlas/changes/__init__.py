"""The report of what changed between two boundary versions: maps and tables by municipality."""
