"""An indicator over dates: series with their gaps and breaks, changes between two dates, trends."""
