"""Create monitoring: polygons, levels and what they would make, before anything is written."""
