"""One box that finds any record; counts and sums of any filter. Start at service.py."""
