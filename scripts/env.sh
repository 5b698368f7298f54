# Sourced by the other scripts: goes to the project folder and makes .venv what the lock files say, once.
# use_env LOCK    installs LOCK (requirements.lock or requirements-dev.lock) unless it is installed already
set -eu
cd "$(dirname "$0")/.."
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
# Notices of the theme and of other generators, once read, only hide warnings that matter.
export NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true

fail() { echo "$(basename "$0"): $*" >&2; exit 1; }

find_python() {
  for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do
    if [ -n "$candidate" ] && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  fail "no Python 3.11.5 or newer found; install one, or name it: PYTHON=/path/to/python $0"
}

make_venv() { # FOLDER
  [ -x "$1/bin/python" ] || "$(find_python)" -m venv "$1" ||
    fail "cannot make a virtual environment (on Debian: apt-get install python3-venv)"
}

use_env() {
  make_venv .venv
  stamp=.venv/installed
  wanted=$(cat "$1" requirements.txt pyproject.toml scripts/mkdocs-timeline/pyproject.toml | cksum)
  # The development lock holds everything of the other one, so it serves both.
  if [ "$(cat "$stamp-$1" 2>/dev/null)" = "$wanted" ]; then return; fi
  if [ "$1" = requirements.lock ] && [ -f "$stamp-requirements-dev.lock" ]; then
    use_env requirements-dev.lock
    return
  fi
  echo "Installing $1 into .venv" >&2
  .venv/bin/python -m pip install --quiet --require-hashes -r "$1"
  .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation -e ./scripts/mkdocs-timeline -e .
  echo "$wanted" >"$stamp-$1"
}
