"""The commands of the desk: each reads its options, calls the line, and speaks. `add(parser)` and `run(arguments)`."""
