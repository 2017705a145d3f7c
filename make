#!/bin/sh
# ./make publishes every edition into dist/, ./make test runs every check. Each sets up what is missing first: on a bare
# Debian 12 that is a few system packages (apt-get, as root or with sudo) and .venv/ with the libraries of the lock files.
set -eu
cd "$(dirname "$0")"

say() { printf '%s\n' "make: $*" >&2; }

stop() { say "$@"; exit 1; }

# debian PACKAGE…: install Debian packages.
debian() {
    command -v apt-get >/dev/null || stop "this machine lacks what Debian calls: $*. Install its equivalent, then run me again."
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || stop "ask an administrator to run: apt-get install --no-install-recommends $*"
        as_root=sudo
    fi
    say "installing Debian packages: $*"
    $as_root apt-get update -qq </dev/null >/dev/null
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" </dev/null >/dev/null
}

# Debian's own Python first: it is built with optimisation, and prints a tenth faster than most others.
find_python() {
    for python in /usr/bin/python3 python3 python3.13 python3.12 python3.11; do
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    done
    stop "Handpress needs Python 3.11 or later; the newest here is $(python3 -V 2>&1 || true)."
}

make_venv() {
    [ -x .venv/bin/python ] && .venv/bin/python -c 'import pip' 2>/dev/null && return
    [ -x /usr/bin/python3 ] || command -v python3 >/dev/null || debian python3
    find_python
    "$python" -c 'import ensurepip' 2>/dev/null || debian python3-venv
    "$python" -m venv --clear .venv
}

# Pango shapes the text; no wheel carries it. The subsetter keeps the PDFs small.
have_library() { .venv/bin/python -c 'import ctypes, sys; [ctypes.CDLL(name) for name in sys.argv[1:]]' "$@" 2>/dev/null; }

# install LOCK: bring .venv/ to what the lock file names, every file checked by its hash; nothing to do costs nothing.
install() {
    cmp -s "$1" ".venv/$1" && return
    make_venv
    have_library libpangoft2-1.0.so.0 libharfbuzz-subset.so.0 || debian libpangoft2-1.0-0 libharfbuzz-subset0
    say "installing the libraries of $1 into .venv/"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --require-hashes -r "$1" >&2
    cp "$1" ".venv/$1"
}

setup() {
    install requirements.lock
}

setup_tests() {
    install requirements-dev.lock
    missing=
    command -v java >/dev/null || missing=default-jre-headless # for veraPDF
    command -v git >/dev/null || missing="$missing git"        # some tests read the list of committed files
    command -v ps >/dev/null || missing="$missing procps"      # some look for children left behind
    # shellcheck disable=SC2086 # one word each
    [ -z "$missing" ] || debian $missing
}

lint() {
    .venv/bin/ruff check --quiet .
    .venv/bin/ruff format --quiet --check .
    .venv/bin/mypy
}

lock() {
    command -v uv >/dev/null || stop "install uv first: https://docs.astral.sh/uv"
    set -- --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml "$@"
    uv pip compile "$@" -o requirements.lock
    uv pip compile "$@" --group dev -c requirements.lock -o requirements-dev.lock
}

verb=${1:-build}
[ $# = 0 ] || shift
case $verb in
    build | check | init | status | translate | verify) setup; exec .venv/bin/python publish.py "$verb" "$@" ;;
    setup) setup_tests ;;
    test) setup_tests; lint; exec .venv/bin/python -m pytest "$@" ;;
    soak)
        setup_tests
        export HANDPRESS_KILLS=100 HANDPRESS_BUILDS=600
        exec timeout 600 .venv/bin/python -m pytest -p no:cacheprovider tests/run tests/hostile "$@" ;;
    lint) setup_tests; lint ;;
    format) setup_tests; .venv/bin/ruff check --fix --quiet .; exec .venv/bin/ruff format . ;;
    pictures) setup_tests; .venv/bin/python publish.py build; exec .venv/bin/python -m docs.pictures ;;
    bench) setup_tests; exec .venv/bin/python -m benchmarks.run "$@" ;;
    fuzz) setup_tests; exec .venv/bin/python -m tests.fuzz "$@" ;;
    lock) lock "$@" ;;
    clean) rm -rf dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis ;;
    *) stop "usage: ./make [build|check|init|status|translate|verify|test|soak|fuzz|lint|format|pictures|bench|setup|lock|clean] [OPTION…]" ;;
esac
