# For those who type `make`: the work is in ./make, which needs nothing but a shell.

all: build

build test soak fuzz lint format pictures bench setup lock clean:
	@./make $@

.PHONY: all build test soak fuzz lint format pictures bench setup lock clean
