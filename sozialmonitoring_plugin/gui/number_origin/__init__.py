"""Where does this number come from? From an area in the map to the cells of the deliveries."""
