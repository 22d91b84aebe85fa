"""May this person be written to, now, on this channel, about this? The one answer, with its reason."""
