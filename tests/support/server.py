"""A small web server for a built site: as GitHub Pages serves it, with gzip, a base path and the site's 404 page."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import mimetypes
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote, urlsplit

SMALLEST = 256
"""Files below so many bytes are sent as they are."""
TEXT = (".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml", ".txt", ".csv", ".yml", ".ics", ".atom", ".map")
mimetypes.add_type("font/woff2", ".woff2")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("text/javascript", ".mjs")


@dataclass(frozen=True)
class Sent:
    """One answer: the path asked for, its kind of content, and the bytes of its body on the wire."""

    path: str
    kind: str
    size: int


@dataclass
class Server:
    """Serves a folder on a free port of 127.0.0.1, under a base path, as a context manager.

    The folder is read at each request, so it may be built after the server has started.
    """

    site: Path
    base: str = "/"
    sent: list[Sent] = field(default_factory=list)

    def __post_init__(self) -> None:
        handler = functools.partial(_Handler, self)
        self._http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, daemon=True)

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def address(self) -> str:
        """Address of the start page."""
        return self.origin + self.base

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def find(self, path: str) -> Path | None:
        """Return the file that an address' path names, or None."""
        if not path.startswith(self.base):
            return None
        file = (self.site / path.removeprefix(self.base)).resolve()
        if not file.is_relative_to(self.site.resolve()):
            return None
        if path.endswith("/"):
            file /= "index.html"
        return file if file.is_file() else None


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, server: Server, *arguments: object) -> None:
        self.served = server
        super().__init__(*arguments)  # type: ignore[arg-type]

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # the browser has left; nothing is wrong with the site
            super().handle()

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file, status = self.served.find(path), 200
        if file is None and self.served.find(path + "/"):
            self._redirect(path + "/")
            return
        if file is None:
            file, status = self.served.find(self.served.base + "404.html"), 404
        self._answer(status, path, file)

    def _redirect(self, path: str) -> None:
        self.send_response(301)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, status: int, path: str, file: Path | None) -> None:
        kind = (mimetypes.guess_type(file.name)[0] if file else None) or "application/octet-stream"
        zipped = file is not None and file.suffix in TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _body(file, file.stat().st_mtime_ns, zipped) if file else b""
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if zipped and len(body) >= 2 and body[:2] == b"\x1f\x8b":
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.served.sent.append(Sent(path, kind, len(body)))
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: `Server.sent` keeps what was served."""


@functools.lru_cache(maxsize=512)
def _body(file: Path, changed: int, zipped: bool) -> bytes:
    body = file.read_bytes()
    return gzip.compress(body, 6, mtime=0) if zipped and len(body) >= SMALLEST else body
