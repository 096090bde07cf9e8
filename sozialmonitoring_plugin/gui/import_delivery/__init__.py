"""Import delivery: the sheet as it was understood, what will be stored, and what was stored before."""
