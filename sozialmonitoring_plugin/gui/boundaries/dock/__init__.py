"""The dock beside the map: numbers, streets, checks, journal and areas of an open draft."""
