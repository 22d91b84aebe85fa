"""Mancrel: the product, one folder per feature."""

__version__ = "0.1.0"
