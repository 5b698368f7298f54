"""Where a link may lead: one function that parses an address and decides, for every field and for prose.

Allowed are ``https:``, ``http:`` and ``mailto:`` addresses, and pages of the site (a path without a scheme). An address
is refused when programs disagree about where it leads: a user name before the host, a backslash, a host that is none.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

from .hidden import hidden

SAFE_SCHEMES = ("https", "http", "mailto")
"""Schemes that a link may have; anything else must be a page of the site."""
MAX_LENGTH = 2000
"""Longest address, in letters; browsers cut or refuse longer ones."""
NO_SCHEME = "no https:// or http:// at the start"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_LABEL = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)")
_MAIL = re.compile(r"[^\s@<>\"'?&%]+@[^\s@<>\"'?&%]+")


def fault(address: str) -> str:
    """Say in words what makes an address unfit for a link; empty when it is fit."""
    if common := _common(address):
        return common
    scheme = _SCHEME.match(address)
    if scheme is None:
        return _page_fault(address)
    if scheme[1].lower() not in SAFE_SCHEMES:
        return f"the scheme {scheme[1]}:"
    if scheme[1].lower() == "mailto":
        return "" if _MAIL.fullmatch(address[scheme.end() :].partition("?")[0]) else "no mail address after mailto:"
    return _web_fault(address)


def web_fault(address: str) -> str:
    """Say what makes an address unfit that must lead to another site; empty when it is fit."""
    if common := _common(address):
        return common
    if not re.match(r"https?://", address, re.IGNORECASE):
        return NO_SCHEME
    return _web_fault(address)


def encoded(address: str) -> str:
    """Return an address with its host in ASCII, so that one letter that looks like another shows.

    ``https://еxample.org/`` with a Cyrillic letter becomes ``https://xn--xample-2of.org/``.
    """
    if address.isascii() or not re.match(r"https?://", address, re.IGNORECASE):
        return address
    parts = urlsplit(address)
    host = _ascii(parts.hostname or "")
    netloc = f"{host}:{parts.port}" if parts.port else host
    return SplitResult(parts.scheme, netloc, parts.path, parts.query, parts.fragment).geturl()


def has_scheme(address: str) -> bool:
    """Tell whether an address has a scheme, so that it does not lead to a page of the site."""
    return bool(_SCHEME.match(address))


def leaves(path: str) -> bool:
    """Tell whether a path from the docs folder leads out of it, or does not start there."""
    depth = 0
    for part in path.partition("#")[0].partition("?")[0].split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            return True
    return path.startswith("/")


def _common(address: str) -> str:
    if not address:
        return "no address"
    if len(address) > MAX_LENGTH:
        return f"{len(address)} letters, where at most {MAX_LENGTH} are followed"
    if any(ord(char) <= 32 or ord(char) == 127 or char.isspace() for char in address):
        return "white space or a control character"
    if "\\" in address:
        return "a backslash"
    return f"the invisible character {found}" if (found := hidden(address)) else ""


def _page_fault(address: str) -> str:
    if address.startswith("//"):
        return "an address without its scheme"
    first = unicodedata.normalize("NFKC", address[:3])
    return "letters that some programs read as // or a scheme" if first[:2] == "//" or ":" in first else ""


def _web_fault(address: str) -> str:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "a host or port that cannot be read"
    if "@" in parts.netloc:
        return "a user name before the host"
    if port == 0 or parts.netloc.endswith(":"):
        return "a port that is none"
    return "" if parts.hostname and _is_host(parts.hostname) else "a host that is none"


def _is_host(host: str) -> bool:
    if ":" in host:
        try:
            return ipaddress.ip_address(host).version == 6
        except ValueError:
            return False
    try:
        labels = _ascii(host).removesuffix(".").split(".")
    except UnicodeError:
        return False
    return all(_LABEL.fullmatch(label) for label in labels) and len(host) <= 253


def _ascii(host: str) -> str:
    """Return a host name in ASCII (IDNA 2003, of the standard library). Raises `UnicodeError`."""
    if ":" in host:
        return f"[{host}]"
    return host if host.isascii() else host.encode("idna").decode("ascii")
