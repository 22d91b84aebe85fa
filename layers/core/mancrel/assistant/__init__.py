"""The assistant: classify → retrieve → draft → decide → act, every decision in an envelope. Start at service.py."""
