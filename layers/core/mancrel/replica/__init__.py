"""The columnar copy of a tenant's records, by which they are listed, counted and searched. Start at service.py."""
