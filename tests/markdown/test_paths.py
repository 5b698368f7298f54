"""A block reads files of the docs folder, and no other, whatever its argument is."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_timeline.markdown import Stop

from tests.support.build import event, markdown, write


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("../secret.yml", "'../secret.yml', which leads out of the docs folder"),
        ("data/../../secret.yml", "'data/../../secret.yml', which leads out of the docs folder"),
        ("/etc/passwd", "'/etc/passwd', which leads out of the docs folder"),
        ("link.yml", "'link.yml', which leads out of the docs folder"),
        ("loop.yml", "loop.yml, where there is no file"),
        ("a\u0000b.yml", "which is no path"),
        ("a\u202eb.yml", "which is no path"),
        ("x" * 5000, "which is no path"),
        ("data\\events.yml", "data\\events.yml, with a backslash"),
        (".\\events.yml", ".\\events.yml, with a backslash"),
        ("C:\\site\\events.yml", "C:\\site\\events.yml, with a backslash"),
        ("data", "data, where there is no file"),
        ("missing.yml", "missing.yml, where there is no file"),
    ],
)
def test_a_path_out_of_the_docs_folder_is_refused(folder: Path, argument: str, said: str) -> None:
    write(folder / "secret.yml", event("1961", title="A secret"))
    docs = folder / "docs"
    (docs / "data").mkdir(parents=True)
    (docs / "link.yml").symlink_to(folder / "secret.yml")
    (docs / "loop.yml").symlink_to(docs / "loop.yml")
    with pytest.raises(Stop) as stop:
        markdown(docs, f"/// timeline | {argument}\n///")
    assert said in str(stop.value)
    assert "expected an event list in the docs folder, e.g. data/events.yml" in str(stop.value)
    assert len(str(stop.value)) < 600


def test_a_link_within_the_docs_folder_is_followed(folder: Path) -> None:
    write(folder / "events.yml", event("1961", title="A treaty"))
    (folder / "again.yml").symlink_to(folder / "events.yml")
    page, _ = markdown(folder, "/// timeline | again.yml\n///")
    assert "A treaty" in "".join(page.itertext())


def test_braces_in_data_are_letters(folder: Path) -> None:
    text = "{onclick=x id=content .y}"
    write(
        folder / "events.yml", event("1961", title=f"x {text}", place=f"{text}", summary=f"`a`, {text} and `{text}`.")
    )
    page, _ = markdown(folder, "/// timeline | events.yml\n///")
    assert page.find(".//*[@onclick]") is None
    assert page.find(".//*[@id='content']") is None
    assert "".join(page.itertext()).count(text) == 4
