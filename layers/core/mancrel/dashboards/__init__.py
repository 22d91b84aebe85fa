"""Figures of a period, each with the filter that opens exactly the rows behind it. Start at metrics.py."""
