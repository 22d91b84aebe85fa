"""Who carries messages to people: one interface, their pace, their outages, and what they tell later.

Start at adapters.py; pacing.py says when a message may leave, receipts.py what became of it.
"""
