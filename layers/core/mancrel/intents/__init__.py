"""What customers want: the starter set of intents, and those that a tenant adds for itself."""
