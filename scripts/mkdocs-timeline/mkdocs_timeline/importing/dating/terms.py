"""Words that people write in dates, in the languages that imported timelines were seen in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

_MONTHS = (
    "january januar janvier enero gennaio janeiro январь января jan",
    "february februar février febrero febbraio fevereiro февраль февраля feb févr",
    "march märz mars marzo março март марта mar mär mrz",
    "april avril abril aprile апрель апреля apr avr abr",
    "may mai mayo maggio maio май мая",
    "june juni juin junio giugno junho июнь июня jun",
    "july juli juillet julio luglio julho июль июля jul juil",
    "august août agosto август августа aug ago",
    "september septembre septiembre settembre setembro сентябрь сентября sep sept",
    "october oktober octobre octubre ottobre outubro октябрь октября oct okt",
    "november novembre noviembre novembro ноябрь ноября nov",
    "december dezember décembre diciembre dicembre dezembro декабрь декабря dec dez déc dic",
)
_SEASONS = (
    "spring frühling frühjahr printemps primavera весна весной 봄 春 春季",
    "summer sommer été verano estate verão лето летом 여름 夏 夏季",
    "autumn fall herbst automne otoño autunno outono осень осенью 가을 秋 秋季",
    "winter hiver invierno inverno зима зимой 겨울 冬 冬季",
)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ABOUT = _words(
    "c. c ca. ca circa about around approximately approx. approx roughly some um etwa gegen ungefähr rund vers "
    "environ hacia aproximadamente cerca около ок. примерно 약 경 경에 무렵 쯤 頃 约 約 大约 ~ ≈ ± "
)
UNCERTAIN = _words(
    "? (?) possibly probably perhaps maybe presumably vermutlich wohl möglicherweise wahrscheinlich "
    "probablement peut-être probablemente quizás probabilmente forse вероятно возможно "
)
BEFORE = _words("before by prior until till up vor bis avant antes prima до 이전 이전에 전 까지 以前 之前 ≤ < ")
AFTER = _words("after from ab dal с 부터 nach après después dopo depois после 이후 이후에 后 以後 之后 ≥ > ")
SINCE = _words("since seit depuis desde 以来 ")
PART = _words(
    "early late mid middle beginning end of start first second half third quarter third anfang ende mitte "
    "début fin milieu principios finales mediados inizio fine начало конец середина 초 초반 중반 말 初 末 the in im en "
)
ONGOING = _words("now present today ongoing current heute jetzt aujourd'hui actualidad oggi hoje сегодня 현재 今 现在 ")
DECADES = _words("twenties thirties forties fifties sixties seventies eighties nineties")
"""Names of decades from the twenties on, which leave the century to the reader."""
FILLERS = _words(
    "the of de del le la el in im am on den di год года г. г year anno "
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonntag lundi mardi mercredi jeudi vendredi samedi dimanche mon tue wed thu fri sat sun"
)
BEFORE_CHRIST = (
    r"b\.?\s?c\.?(?:\s?e\.?)?|v\.?\s?chr\.?|v\.?\s?u\.?\s?z\.?|av\.?\s?j\.?-?\s?c\.?|a\.\s?c\.?"
    r"|до н\. ?э\.?|기원전|公元前|紀元前"
)
COMMON_ERA = r"a\.?\s?d\.?|c\.?\s?e\.?|n\.?\s?chr\.?|н\. ?э\.|기원후|서기|公元"


def folded(word: str) -> str:
    """Return a word as it is compared: small, without accents and a full stop at its end."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char) or char in "\u3099\u309a")
    out = unicodedata.normalize("NFC", plain)
    return out.rstrip(".") or out


def _numbered(lines: Iterable[str]) -> Mapping[str, int]:
    return {folded(word): number for number, line in enumerate(lines, 1) for word in line.split()}


MONTHS = _numbered(_MONTHS)
"""Number of a month by its name, folded."""
SEASONS = _numbered(_SEASONS)
"""Number of a season, 1 for spring, by its name."""


def month_number(text: str) -> int | None:
    """Return the number of a month written as a word, or as "7월"."""
    if match := re.fullmatch(r"(1[0-2]|[1-9])[월月]", text.strip()):
        return int(match[1])
    return MONTHS.get(folded(text.strip().rstrip(",")))


def one_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds one of the words; signs and East Asian words may touch what stands beside them."""
    known = sorted({folded(word) for word in words}, key=len, reverse=True)
    plain = "|".join(re.escape(word) for word in known if (word.isalpha() and word[0] < "\u1100") or " " in word)
    free = "|".join(re.escape(word) for word in known if not (word.isalpha() and word[0] < "\u1100"))
    return re.compile(rf"(?<!\w)(?:{plain or '(?!)'})\.?(?![^\W\d])|(?:{free or '(?!)'})")
