"""The composite social index: many rates of an area in one number, its status and its dynamics."""
