"""How well texts are taken for rules, measured on texts with the rules they mean (gold/). Start at evaluation.py."""
