"""What a reader finds on printed sheets."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path


def printed(path: Path) -> str:
    """Return the text of a PDF file; each sheet ends with a form feed."""
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, text=True)
    return done.stdout


def letters(text: str) -> str:
    """Return letters and digits only, for hyphens and line ends differ on paper."""
    for one, plain in {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi"}.items():
        text = text.replace(one, plain)
    return re.sub(r"[\W_]+", "", text).lower()
