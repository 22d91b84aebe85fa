"""Customers and orders that other systems push, and the ledger of what each contact spent. Start at service.py."""
