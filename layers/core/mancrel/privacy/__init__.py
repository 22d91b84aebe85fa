"""What is kept about people: where it is, and how a person is erased."""
