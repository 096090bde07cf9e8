"""Two states of the boundaries beside each other: areas, ground, streets and people that changed sides."""
