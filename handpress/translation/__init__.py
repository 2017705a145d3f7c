"""Translation: units of a source file, what they were made from, and whether they say the same as the original."""
