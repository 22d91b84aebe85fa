"""Records that may be the same: suggested with reasons, dismissed for good, or merged."""
