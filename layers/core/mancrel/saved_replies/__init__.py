"""Saved replies: what people answer often, kept with blanks, for a person to put in and send."""
