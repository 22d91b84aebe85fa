"""Messages exchanged with one contact over one channel about one thing. Start at service.py."""
