"""What other systems sent us, stored once, and the keys they sign it with."""
