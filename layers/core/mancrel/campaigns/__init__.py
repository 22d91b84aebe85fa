"""Campaigns: planned, launched, sent once to everybody, counted exactly. Start at service.py, then entries.py."""
