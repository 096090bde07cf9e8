"""The published table as a workbook: a sheet for each theme, for people who open it in Excel or print it."""
