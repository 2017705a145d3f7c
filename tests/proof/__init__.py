"""The proof, tried on pages with planted losses and on pages without any."""
