"""Old numbers for new areas: which versions, divided by whom, what goes where."""
