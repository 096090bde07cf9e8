"""Compare areas: one area beside what contains it, all others, similar ones and its own past."""
