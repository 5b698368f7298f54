"""Latin letters for headlines in other scripts, so that an address says something: Hangul, kana, Cyrillic, Greek.

Only for names in addresses; no system of transliteration is followed to the letter.
"""

from __future__ import annotations

import unicodedata

_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
_FIRST, _LAST = 0xAC00, 0xD7A3
_CYRILLIC = (
    "аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya "
    "іi їyi єye ґg ўw ђdj јj љlj њnj ћc џdz ѓgj ќkj ѕdz"
)
_GREEK = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"
_SMALL_KANA = {"SMALL YA": "ya", "SMALL YU": "yu", "SMALL YO": "yo"}


def _sounds(table: str) -> list[str]:
    return ["" if sound == "-" else sound for sound in table.split()]


_HANGUL = (_sounds(_INITIALS), _sounds(_VOWELS), _sounds(_FINALS))
_LETTERS = {pair[0]: pair[1:] for table in (_CYRILLIC, _GREEK) for pair in table.split()}


def romanised(text: str) -> str:
    """Return a text with the letters of the known scripts as Latin ones; others stay as they are."""
    return "".join(_roman(char) for char in unicodedata.normalize("NFC", text.casefold()))


def _roman(char: str) -> str:
    if _FIRST <= ord(char) <= _LAST:
        rest, final = divmod(ord(char) - _FIRST, len(_HANGUL[2]))
        initial, vowel = divmod(rest, len(_HANGUL[1]))
        return _HANGUL[0][initial] + _HANGUL[1][vowel] + _HANGUL[2][final]
    base = char if char in _LETTERS else unicodedata.normalize("NFD", char)[0]
    return _LETTERS[base] if base in _LETTERS else _kana(char)


def _kana(char: str) -> str:
    """Take the sound from the letter's name: HIRAGANA LETTER KA."""
    name = unicodedata.name(char, "")
    if not name.startswith(("HIRAGANA LETTER ", "KATAKANA LETTER ")):
        return char
    sound = name.partition(" LETTER ")[2]
    return _SMALL_KANA.get(sound, "" if sound.startswith("SMALL") else sound.lower())
