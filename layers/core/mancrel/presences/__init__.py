"""Presences: who looks at a conversation now, and who is typing in it. They end by themselves."""
