"""Visitors: people who write in the web chat of a shop's own pages, known by a token and nothing else."""
