"""The county's list of what is still to come: a matrix of sources, municipalities and reference dates."""
