"""Text → rules: what somebody says of customers, as a rule or as a question. Start at service.py."""
