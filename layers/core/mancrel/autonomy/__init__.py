"""How far the assistant may go by itself: the tenant's policy file, the error budget, and the switch that stops it."""
