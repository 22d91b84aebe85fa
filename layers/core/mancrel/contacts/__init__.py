"""The people a tenant deals with. Start at service.py."""
