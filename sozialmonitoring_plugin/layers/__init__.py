"""Areas as QGIS layers: polygons in, checked; published values out, as maps that anyone can edit."""
