"""A small chart of series: lines with their gaps, dashed breaks, names beside the lines."""
