"""Which offices have delivered what they owe: sources × reference dates × municipalities.

An office owes what it has delivered before, in its usual rhythm and for all areas of the same level, as
long as nobody else has answered.
"""
