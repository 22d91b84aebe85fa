"""The catalogue: where products come from, and what they are now."""
