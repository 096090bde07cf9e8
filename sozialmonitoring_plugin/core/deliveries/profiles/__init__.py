"""How the tables of one office are read, as data."""
