"""The subject: values, areas, deliveries, indicators, disclosure, classes. Knows neither QGIS nor Qt."""
