"""Records: YAML text comes in; typed records go out, with a problem at its line for everything that is wrong."""
