"""Files become grids of cells, whatever program wrote them."""
