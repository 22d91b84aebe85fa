"""Who may come in, and what they may do: tenants, users, sign-in, roles."""
