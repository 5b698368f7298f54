"""The fonts of the site, file by file: what each is cut from and which characters it keeps."""

from __future__ import annotations

from dataclasses import dataclass

# What every page may need, whatever is written on it today.
ASCII = {chr(c) for c in range(0x20, 0x7F)}
LATIN = ASCII | set("\u00a0§©«»°±·×½àáâäçèéêëíïñóôöúüÀÁÉÖÜßø–—‘’“”„…′″−≈↑↓")
LATIN_EXT = set("ŏŭŎŬāēīōūĀĒĪŌŪčšžŠŽłńęąćś")
CYRILLIC = {chr(c) for c in range(0x410, 0x450)} | set("ЁёІіЇїЄє№\u0301")
SYMBOLS = set("↩→←↑↓≈≠≤≥")
# Small capitals are labels: letters and plain punctuation are enough, in this cut `ccmp` makes the capitals. It has no
# lining figures, and its own look like letters ("2ooo"): those of Spectral stand in.
LABEL = {chr(c) for c in range(0x20, 0x7F)} - set("#$%*+<=>@[\\]^_`{|}~0123456789") | set("\u00a0·–‘’“”…")


@dataclass(frozen=True)
class Face:
    """One woff2 file: where it comes from, what is kept, and how CSS calls it."""

    file: str
    package: str
    source: str
    family: str
    weight: str = "400"
    style: str = "normal"
    always: frozenset[str] = frozenset()
    script: str = ""  # regular expression: which used characters it may take; empty means none but `always`
    only: str = ""  # only what files with this ending use: what prose needs stays small
    but: str = ""  # not what only this file uses: titles in the list of sources have a lighter face
    axis: tuple[int, int] | None = None
    features: tuple[str, ...] = ("kern", "liga", "mark", "mkmk", "locl", "ccmp", "pnum", "lnum", "onum", "tnum")

    def takes(self, path: str) -> bool:
        """Whether a character that this file uses first is for this face."""
        return path.endswith(self.only) and not (self.but and path.endswith(self.but))


def spectral(style: str, cut: str, subset: str, always: set[str], script: str) -> Face:
    """A cut of Spectral: they differ in weight, slope and script only."""
    weight, slope = cut.split("-")
    return Face(
        f"spectral-{style}.woff2",
        "@fontsource/spectral",
        f"spectral-{subset}-{cut}.woff2",
        "Spectral",
        weight,
        slope,
        frozenset(always),
        script,
    )


LATIN_RANGE, EXT_RANGE, CYR_RANGE = (
    r"[\u0020-\u00ff\u2000-\u2bff]",
    r"[\u0100-\u02ff\u1e00-\u1eff]",
    r"[\u0300-\u036f\u0400-\u04ff\u2116]",
)
HANGUL = r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"
CJK = r"[\u2e80-\u9fff\uff00-\uffef\u2460-\u24ff]"
FACES = (
    spectral("400", "400-normal", "latin", LATIN, LATIN_RANGE),
    spectral("400-italic", "400-italic", "latin", LATIN, LATIN_RANGE),
    spectral("600", "600-normal", "latin", LATIN, LATIN_RANGE),
    spectral("400-ext", "400-normal", "latin-ext", LATIN_EXT, EXT_RANGE),
    spectral("400-italic-ext", "400-italic", "latin-ext", LATIN_EXT, EXT_RANGE),
    spectral("600-ext", "600-normal", "latin-ext", LATIN_EXT, EXT_RANGE),
    spectral("400-cyrillic", "400-normal", "cyrillic", CYRILLIC, CYR_RANGE),
    spectral("400-italic-cyrillic", "400-italic", "cyrillic", CYRILLIC, CYR_RANGE),
    Face(
        "spectral-sc-500.woff2",
        "@fontsource/spectral-sc",
        "spectral-sc-latin-500-normal.woff2",
        "Spectral SC",
        "500",
        always=frozenset(LABEL),
        features=("kern", "liga", "pnum", "ccmp", "locl"),
    ),
    Face(
        "source-sans.woff2",
        "@fontsource-variable/source-sans-3",
        "source-sans-3-latin-wght-normal.woff2",
        "Source Sans 3",
        "400 600",
        always=frozenset(LATIN),
        script=LATIN_RANGE,
        axis=(400, 600),
    ),
    Face(
        "source-sans-ext.woff2",
        "@fontsource-variable/source-sans-3",
        "source-sans-3-latin-ext-wght-normal.woff2",
        "Source Sans 3",
        "400 600",
        always=frozenset(LATIN_EXT),
        script=EXT_RANGE,
        axis=(400, 600),
    ),
    Face(
        "source-sans-cyrillic.woff2",
        "@fontsource-variable/source-sans-3",
        "source-sans-3-cyrillic-wght-normal.woff2",
        "Source Sans 3",
        "400",
        always=frozenset(CYRILLIC),
        script=CYR_RANGE,
        axis=(400, 400),
    ),
    Face(
        "noto-serif-kr.woff2",
        "@fontsource/noto-serif-kr",
        "noto-serif-kr-korean-400-normal.woff2",
        "Noto Serif KR",
        script=HANGUL,
        only=".md",
        features=("ccmp",),
    ),
    Face(
        "noto-serif-kr-data.woff2",
        "@fontsource/noto-serif-kr",
        "noto-serif-kr-korean-400-normal.woff2",
        "Noto Serif KR",
        script=HANGUL,
        but="sources.yml",
        features=("ccmp",),
    ),
    *(
        Face(
            f"noto-sans-{code}.woff2",
            f"@fontsource/noto-sans-{code}",
            f"noto-sans-{code}-{name}-400-normal.woff2",
            "Titles",
            script=script,
            features=("ccmp",),
        )
        for code, name, script in (
            ("kr", "korean", HANGUL),
            ("jp", "japanese", CJK),
            ("sc", "chinese-simplified", CJK),
        )
    ),
    Face(
        "symbols.woff2",
        "@fontsource/noto-sans-math",
        "noto-sans-math-latin-400-normal.woff2",
        "Symbols",
        always=frozenset(SYMBOLS),
        script=r"[\u2000-\u2bff]",
        features=("ccmp",),
    ),
    Face(
        "symbols-enclosed.woff2",
        "@fontsource/noto-sans-symbols",
        "noto-sans-symbols-symbols-400-normal.woff2",
        "Symbols",
        script=r"[\u2460-\u24ff]",
        features=("ccmp",),
    ),
)
