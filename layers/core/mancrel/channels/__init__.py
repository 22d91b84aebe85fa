"""What carries messages in and out: e-mail, SMS, WhatsApp, and the simulator of a laptop. Start at service.py."""
