"""What a booklet holds: its contents as a person orders them, the numbers of its charts, its sentences."""
