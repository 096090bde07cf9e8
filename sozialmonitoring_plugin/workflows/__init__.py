"""One module for each job of the user: request in, result out, feedback passed in."""
