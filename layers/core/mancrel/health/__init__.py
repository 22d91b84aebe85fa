"""How everything that we hear from or send by fares, and who is told when it does not. Start at looking.py."""
