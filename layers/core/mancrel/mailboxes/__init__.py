"""Mailboxes whose mail is fetched by IMAP, and trying out their servers. Start at polling.py."""
