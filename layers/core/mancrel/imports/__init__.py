"""Files of others become our records: read, mapped, tried, written, undone. Start at service.py."""
