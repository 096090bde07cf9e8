"""Old numbers for new areas: weights from what lies where, counts divided by them without losing one."""
