"""What the press gathers from a text: the numbers of its citations, its bibliography, its glossary."""
