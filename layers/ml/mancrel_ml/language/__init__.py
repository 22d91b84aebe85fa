"""What a customer's message says: intent, mood, urgency, language, and what it names."""
