"""What a map shows of the published table: one module for each kind of map."""
