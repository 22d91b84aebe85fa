"""The library of messages with blanks: kept, laid out, checked, made harmless."""
