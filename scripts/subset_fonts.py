#!/usr/bin/env python3
"""Cut the site's fonts down to the characters the site uses.

    python scripts/subset_fonts.py             rebuild overrides/assets/fonts and css/fonts.css
    python scripts/subset_fonts.py --check     fail when a character in the docs is in no font

Rebuilding needs fonttools, brotli and npm (the fonts come from the @fontsource packages, OFL-1.1).
Checking needs fonttools and brotli only: it reads the committed files.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from explainer.data import edition_of
from font_faces import FACES, Face
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "overrides/assets/fonts"
CSS = ROOT / "overrides/assets/css/fonts.css"
TEXT = ("docs/**/*.md", "docs/data/**/*.yml", "overrides/**/*.html", "overrides/**/*.js", "mkdocs.yml")

# The fallback is stretched until this text is as wide in it as in our own font. The three numbers are its mean advance
# per em in the fonts that readers have.
SAMPLE = (
    "On 19 June 2024 North Korea and Russia promised each other military help in case of attack. Kim Jong Un and "
    "Vladimir Putin signed the treaty in Pyongyang; it has been in force since 4 December 2024. The wording is close "
    "to the Soviet treaty of 1961, which lapsed in 1996."
)
GEORGIA, TIMES, ARIAL = 0.4537, 0.4085, 0.4492


def used(also: list[Path]) -> dict[str, str]:
    """Every printable character of the text, and the first file that uses it."""
    found: dict[str, str] = {}
    shown = {f"{language}.html" for language in edition_of(ROOT / "docs").languages}
    paths = [path for pattern in TEXT for path in sorted(ROOT.glob(pattern))]
    # Words of the frame in a language that no page has are on no page.
    paths = [path for path in paths if path.parent.name != "words" or path.name in shown]
    # What is typed in many ways is folded into what is shown; the signs themselves stand on no page.
    paths = [path for path in paths if path.name != "folding.js"]
    paths.sort(key=lambda path: path.name == "sources.yml")  # a character is credited to the text before the list
    for path in [*paths, *also]:
        for char in set(path.read_text(encoding="utf-8")):
            if unicodedata.category(char) not in ("Cc", "Cf"):
                found.setdefault(char, str(path))
    return found


def cut(face: Face, source: Path, chars: set[str]) -> set[str]:
    """Write one subset; return the characters that it holds."""
    font = TTFont(source)
    chars = {c for c in chars if ord(c) in font.getBestCmap()}
    if not chars:
        return set()
    options = Options()
    options.flavor, options.layout_features = "woff2", list(face.features)
    options.hinting, options.name_IDs, options.notdef_outline = False, [1, 2, 13, 14], True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in chars])
    subsetter.subset(font)
    if face.axis:
        font = instantiateVariableFont(font, {"wght": face.axis})
    font.flavor = "woff2"
    font.save(FONTS / face.file)
    return chars


def ranges(chars: set[str]) -> str:
    """The unicode-range of these characters, runs joined."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, chars)):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def face_rule(face: Face, chars: set[str]) -> str:
    """The @font-face rule of one file."""
    return _rule(
        f'font-family: "{face.family}"',
        f"font-weight: {face.weight}",
        f"font-style: {face.style}",
        "font-display: swap",
        f'src: url(../fonts/{face.file}) format("woff2")',
        f"unicode-range: {ranges(chars)}",
    )


def fallback_rule(name: str, local: str, ratio: float, font: TTFont) -> str:
    """A local font stretched to the same width and line box, so that nothing moves when the real one arrives."""
    head, hhea = font["head"], font["hhea"]
    ascent, descent = (abs(v) / head.unitsPerEm / ratio for v in (hhea.ascent, hhea.descent))
    return _rule(
        f'font-family: "{name}"',
        f"src: {local}",
        f"size-adjust: {ratio:.2%}",
        f"ascent-override: {ascent:.2%}",
        f"descent-override: {descent:.2%}",
        "line-gap-override: 0%",
    )


def _rule(*declarations: str) -> str:
    lines = "".join(f"    {one};\n" for one in declarations)
    return f"  @font-face {{\n{lines}  }}\n"


def mean_width(font: TTFont) -> float:
    """How wide the sample runs in this font, per em and letter; what the font does not have another stands in for."""
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    text = [c for c in SAMPLE if ord(c) in cmap]
    drawn = {c: f"{cmap[ord(c)]}.sc" if f"{cmap[ord(c)]}.sc" in metrics.metrics else cmap[ord(c)] for c in set(text)}
    return sum(metrics[drawn[c]][0] for c in text) / len(text) / font["head"].unitsPerEm


def fallbacks() -> list[str]:
    """The local fonts that stand in until ours are here."""
    serif, sans, sc = (TTFont(FONTS / f) for f in ("spectral-400.woff2", "source-sans.woff2", "spectral-sc-500.woff2"))
    georgia = 'local("Georgia"),local("Gelasio")'
    times = 'local("Times New Roman"),local("Liberation Serif"),local("Noto Serif")'
    arial = 'local("Arial"),local("Liberation Sans"),local("Roboto")'
    return [
        fallback_rule("Serif wide", georgia, mean_width(serif) / GEORGIA, serif),
        fallback_rule("Serif narrow", times, mean_width(serif) / TIMES, serif),
        fallback_rule("Label serif", f"{times},{georgia}", mean_width(sc) / TIMES, sc),
        fallback_rule("Sans plain", arial, mean_width(sans) / ARIAL, sans),
    ]


def fetch(into: Path) -> Path:
    """Install the font packages into a folder of their own."""
    packages = sorted({face.package for face in FACES})
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(into), *packages],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return into / "node_modules"


def licences(modules: Path) -> None:
    """Every family keeps its licence beside it, as the OFL asks."""
    for package in sorted({face.package for face in FACES}):
        (FONTS / f"OFL-{package.split('/')[1]}.txt").write_bytes((modules / package / "LICENSE").read_bytes())


def build(modules: Path, text: dict[str, str]) -> None:
    """Write all subsets, their licences and the style sheet."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for old in FONTS.glob("*.*"):
        old.unlink()
    taken, rules = {}, []
    for face in FACES:
        key = (face.family, face.weight, face.style)
        found = (c for c, path in text.items() if face.script and face.takes(path))
        wanted = set(face.always) | {c for c in found if re.match(face.script, c)}
        if face.family == "Symbols":  # it only fills what the reading fonts lack
            wanted -= taken.get(("Spectral", "400", "normal"), set())
        wanted -= taken.get(key, set())
        chars = cut(face, modules / face.package / "files" / face.source, wanted)
        taken.setdefault(key, set()).update(chars)
        if chars:
            rules.append(face_rule(face, chars))
            print(f"{face.file:32} {(FONTS / face.file).stat().st_size:7} bytes {len(chars):4} characters")
    licences(modules)
    head = "/* Made by scripts/subset_fonts.py: do not edit. Last in a stack stand local fonts, stretched to match. */"
    faces = "\n".join([*rules, *fallbacks()])
    CSS.write_text(f"{head}\n@layer tokens {{\n{faces}}}\n", encoding="utf-8")


def check(text: dict[str, str]) -> int:
    """Name each character that no committed font holds; 1 if there is any."""
    have = {chr(code) for path in FONTS.glob("*.woff2") for code in TTFont(path).getBestCmap()}
    missing = {char: path for char, path in text.items() if char not in have}
    for char, path in sorted(missing.items()):
        print(f"{path}: U+{ord(char):04X} {char!r} is in no font; run: python scripts/subset_fonts.py")
    return 1 if missing else 0


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="only report characters that no font holds")
    parser.add_argument("--modules", type=Path, help="a node_modules folder that already has the packages")
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="further text files, such as drafts")
    options = parser.parse_args()
    text = used(options.also)
    if options.check:
        return check(text)
    if options.modules:
        build(options.modules, text)
    else:
        with tempfile.TemporaryDirectory() as folder:
            build(fetch(Path(folder)), text)
    return check(text)


if __name__ == "__main__":
    sys.exit(main())
