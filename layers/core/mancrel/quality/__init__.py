"""The work list of data quality: what is wrong with contacts, and mending it in one go. Start at service.py."""
