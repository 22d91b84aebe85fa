"""Messages by WhatsApp, Messenger, SMS and web chat: one interface for what comes in, goes out and is told of them.

Start at receiving.py; each vendor's words are read in a file of its own, `sending` carries replies, `telling` folds
receipts.
"""
