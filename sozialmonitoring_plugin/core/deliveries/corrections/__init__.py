"""What a person says about a sheet by clicking: every gesture is a pure function from profile to profile.

Rows and columns count from 0. A gesture is given the table as it was cut by the profile, so that columns
can be named by their headers; what holds by text (signs, aliases, totals) holds for next year's file too.
"""
