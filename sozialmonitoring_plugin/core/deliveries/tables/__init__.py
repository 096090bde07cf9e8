"""The table inside a grid: header, rows, columns and what they hold."""
