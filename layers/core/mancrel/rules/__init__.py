"""The rule grammar of filters, views and segments: parsed, evaluated, explained, worded. Start at grammar.py."""
