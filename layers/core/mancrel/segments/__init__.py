"""Segments: contacts described by a rule (dynamic) or named one by one (frozen), under a name. Start at service.py."""
