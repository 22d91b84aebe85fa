"""One edit of many records: previewed, followed, undone. Start at service.py."""
