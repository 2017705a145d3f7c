"""The nouns that pass along the line: what each step takes and gives. They import nothing of ours but each other."""
