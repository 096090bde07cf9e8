"""Menu, toolbar and dialogs: thin adapters of the workflows, imported when they are asked for."""
