"""Pulses: when each way in and out last worked, when something last came by it, and what is wrong. See service.py."""
