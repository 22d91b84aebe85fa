"""The organisations that a tenant deals with. Start at noun.py."""
