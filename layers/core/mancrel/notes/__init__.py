"""Notes in conversations: what colleagues tell each other beside the messages; no customer, no assistant reads them."""
