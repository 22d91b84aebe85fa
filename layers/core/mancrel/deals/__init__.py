"""What is to be sold: deals, and the pipelines whose stages they move through. Start at service.py."""
