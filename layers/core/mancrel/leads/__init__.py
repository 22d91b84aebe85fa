"""Interests of people who are not customers yet. Start at noun.py and converting.py."""
