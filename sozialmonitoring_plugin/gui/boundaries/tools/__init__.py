"""The map tools: machines that know no window, and what shows them on the map."""
