"""Variables, indicators and their evaluation from summed counts."""
