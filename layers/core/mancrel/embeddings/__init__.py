"""The texts that can be searched, and what each means, as a vector. mancrel_ml.semantic reads and compares them."""
