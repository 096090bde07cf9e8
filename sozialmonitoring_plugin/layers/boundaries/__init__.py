"""What GEOS does for the partition: nodes where lines cross, faces between them, validity."""
