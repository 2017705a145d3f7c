"""The apparatus: what the press gathers from a set text: glossary, bibliography, the numbers of citations."""
