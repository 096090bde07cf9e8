"""Areas that fit together to the millimetre: the partition that people redraw."""
