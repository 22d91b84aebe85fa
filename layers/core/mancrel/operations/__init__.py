"""Work on many records that is followed, cancelled and undone as one. Start at service.py."""
