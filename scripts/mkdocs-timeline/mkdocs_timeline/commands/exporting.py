"""The command that exports: the forms of a list, all its sources, and the schemas for editors."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ..events import Timeline
from ..export import FORMATS, SOURCE_FORMATS, editor_schema, published_formats, source_schema
from ..records import near, same, spelled
from .defaults import Defaults, load_near
from .streams import STANDARD, text_of, to_file, to_standard


def add_export_options(parser: argparse.ArgumentParser, defaults: Defaults) -> None:
    """Add the options of the export."""
    home = near(defaults.data) if defaults.data else "that of the list"
    parser.add_argument("--to", type=Path, metavar="FOLDER", help=f"where to, - for standard output (default: {home})")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        action="append",
        help="only this format; may be repeated (default: all but timelinejs)",
    )
    parser.add_argument(
        "--site-url",
        type=_site_url,
        metavar="URL",
        help="address of the site, for full links in calendar and feed (default: none; links are relative, so that "
        "the files fit every host)",
    )
    parser.add_argument("--title", type=text_of, metavar="TITLE", help="name of the site in calendar and feed")
    parser.add_argument(
        "--name", type=text_of, metavar="NAME", help="permanent name of the list, part of the ids there"
    )
    parser.add_argument(
        "--page", type=text_of, metavar="PAGE", help="address of the page with the events, from the site's root"
    )
    parser.set_defaults(run=lambda options: run_export(options, defaults))


def _site_url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'?#]+", text):
        raise argparse.ArgumentTypeError(f"{text!r}, expected an address such as https://example.org/treaty/")
    return text


def run_export(options: argparse.Namespace, defaults: Defaults) -> int:
    """Write the exports that changed, or name those that are stale. Raises `DataError`."""
    outputs = _outputs(load_near([options.events], options.words, options.docs), options, defaults)
    if options.to == STANDARD:
        return _standard(outputs, options.check)
    folder = options.to or defaults.data or options.events.parent
    if options.check:
        return _stale({folder / name: text for name, text in outputs.items()}, defaults.program)
    for name, text in outputs.items():
        to_file(folder / name, text)
    return 0


def _standard(outputs: Mapping[str, str], check: bool) -> int:
    if len(outputs) > 1 or check:
        found = "--check" if check else f"{len(outputs)} files"
        print(f"--to -: {found}, expected one format, e.g. export --format csv --to -", file=sys.stderr)
        return 1
    to_standard("".join(outputs.values()))
    return 0


def _stale(wanted: Mapping[Path, str], program: str) -> int:
    stale = [path for path, text in wanted.items() if not same(path, text)]
    for path in stale:
        print(f"{near(path)}: stale, expected what '{program} export' writes", file=sys.stderr)
    return 1 if stale else 0


def _outputs(timeline: Timeline, options: argparse.Namespace, defaults: Defaults) -> dict[str, str]:
    """Return the text of each file by its name."""
    stem = defaults.stem or options.events.stem
    given = {name: value for name in ("title", "name", "page") if (value := getattr(options, name)) is not None}
    site = replace(defaults.site(), url=options.site_url or "", stem=spelled(stem, "replace"), **given)
    chosen = [FORMATS[name] for name in dict.fromkeys(options.format or ())]
    outputs = {f"{stem}.{form.ending}": form.write(timeline, site) for form in chosen or published_formats(timeline)}
    if not chosen:
        every = list(timeline.sources.values())
        outputs |= {f"sources.{ending}": write(every) for ending, write in SOURCE_FORMATS.items()}
        outputs |= {"events.schema.json": editor_schema(), "sources.schema.json": source_schema()}
    return outputs
