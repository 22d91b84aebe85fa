"""What carries messages in and out. Today: e-mail. Start at service.py."""
