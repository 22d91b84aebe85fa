"""Which records are the same person, company or product: no labels, no training."""
