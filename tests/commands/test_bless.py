"""`bless`: what it records and refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.__main__ import main


def test_bless_records_every_pair_or_those_of_one_page(root: Path, capsys) -> None:
    assert main(["bless", "about"], root) == 0
    assert capsys.readouterr().out == "3 pairs of words are recorded in docs/data/reviewed.lock\n"
    assert main(["bless"], root) == 0
    number = int(capsys.readouterr().out.partition(" ")[0])
    assert number == len((root / "docs/data/reviewed.lock").read_text("utf-8").splitlines()) - 1 > 100


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (
            "reception/not-at-dekc",
            "there is no page 'reception/not-at-dekc' that can be read; did you mean 'reception/not-at-desk'?",
        ),
        ("xyz", "there is no page 'xyz' that can be read; name it like reception/not-at-desk"),
    ],
)
def test_bless_refuses_a_page_that_there_is_not(root: Path, capsys, page: str, message: str) -> None:
    assert main(["bless", page], root) == 1
    assert capsys.readouterr() == ("", f"{message}\n")
    assert not (root / "docs/data/reviewed.lock").exists()
