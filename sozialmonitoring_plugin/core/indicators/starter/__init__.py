"""A tableau to begin with: what German counties usually watch, with definitions and their traps.

`structure.json` holds what no language changes: formulas, ages, parts of wholes, polarity. The texts
lie in one file for each language.
"""
