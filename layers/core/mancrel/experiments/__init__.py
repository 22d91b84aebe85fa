"""Statistics of experiments: who gets what, what differs, what a campaign brought, and when it will be done. Pure."""
