"""The walk through a real QGIS that takes the pictures of the manual."""
