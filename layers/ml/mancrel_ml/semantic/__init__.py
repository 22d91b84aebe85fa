"""Search by meaning: what is read of which records, and what is found among them. Start at service.py."""
