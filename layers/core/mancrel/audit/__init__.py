"""Who changed what, when, from what to what: chained, shown, put back. Start at service.py."""
