"""One state machine for each tool: events in map nodes go in, a sketch, a trial and an outcome come out."""
