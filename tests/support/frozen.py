"""Hash every page under both generators, every export, both schemas: ``python -m tests.support.frozen write|check``."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests/pages/frozen.yml"


def hashes() -> dict[str, str]:
    """Build everything and return the hash of each file by name."""
    out: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "SITE_URL": "https://example.org/treaty/", "NO_MKDOCS_2_WARNING": "1"}
        environment["DISABLE_MKDOCS_2_WARNING"] = "true"

        def run(*command: str, cwd: Path = ROOT) -> None:
            subprocess.run(command, cwd=cwd, env=environment, check=True, capture_output=True)

        run(sys.executable, "-m", "mkdocs", "build", "--strict", "-d", f"{name}/mkdocs")
        shutil.copytree(ROOT, folder / "copy", ignore=shutil.ignore_patterns(".*", "site"))
        zensical = str(ROOT / ".venv-zensical/bin/python")
        run(zensical, "-m", "zensical", "build", "--clean", "--strict", cwd=folder / "copy")
        exports = (sys.executable, "scripts/build_timeline.py", "export", "--to", f"{name}/exports")
        run(*exports)
        run(*exports, "--format", "timelinejs")
        run(sys.executable, "scripts/build_timeline.py", "page", f"{name}/exports/page.html")
        run(sys.executable, "scripts/build_data.py", "export", "--to", f"{name}/exports")
        for kind, home in (("mkdocs", "mkdocs"), ("zensical", "copy/site"), ("exports", "exports")):
            for file in sorted((folder / home).rglob("*")):
                if file.is_file() and file.name not in ("sitemap.xml", "sitemap.xml.gz"):
                    key = f"{kind}/{file.relative_to(folder / home).as_posix()}"
                    out[key] = hashlib.sha256(file.read_bytes()).hexdigest()[:16]
    return out


def main() -> int:
    """Write the frozen hashes, or tell what differs from them."""
    now = hashes()
    if sys.argv[1:] == ["write"]:
        FROZEN.write_text(yaml.safe_dump(now), encoding="utf-8")
        print(f"{len(now)} files frozen")
        return 0
    before = yaml.safe_load(FROZEN.read_text(encoding="utf-8"))
    changed = [name for name in sorted({*now, *before}) if now.get(name) != before.get(name)]
    print("\n".join(changed) or "nothing changed")
    return bool(changed)


if __name__ == "__main__":
    sys.exit(main())
