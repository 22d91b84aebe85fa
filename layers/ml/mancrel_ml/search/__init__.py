"""Which products or approved answers a message is about."""
