"""Groups of contacts that nobody named yet: customers by how they buy, and people like those of a segment."""
