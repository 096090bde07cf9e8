"""Areas beside others: those that contain them, those of their level, those that are like them."""
