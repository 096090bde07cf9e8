"""One module for each kind of page: `build` puts its items on a sheet of any form."""
