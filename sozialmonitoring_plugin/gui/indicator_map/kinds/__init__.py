"""The kinds of map: a row of buttons, and for each kind what it needs to know."""
