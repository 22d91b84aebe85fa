"""The queue console: how much work waits, which jobs could not be done and why, and what to do about them."""
