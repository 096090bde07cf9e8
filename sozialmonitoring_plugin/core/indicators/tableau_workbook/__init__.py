"""The tableau as a workbook that a person can edit: indicators, variables, and what the columns mean.

What `writing` writes, `reading` reads back as the same tableau. Headers and words may be German or
English, columns in any order; a column nobody knows is refused.
"""
