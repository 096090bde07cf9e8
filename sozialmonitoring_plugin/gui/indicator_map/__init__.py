"""Indicator map: classes, legend and map as they would be, then the layers in the project."""
