"""What is kept between runs: it comes back only for the same inputs, and nothing in the file can do harm."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from playbook.kept import FILE, Kept, digest, digest_of_files, kept_of
from playbook.model import Utterance
from playbook.problem import Problem

PROBLEM = Problem("docs/en/index.md", 1, "title", "is missing; write it")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / FILE


def never() -> object:
    raise AssertionError("made anew")


def keep(file: Path, name: str, inputs: str, value: object, edition: str = "") -> None:
    kept = Kept(file, edition)
    kept.of(name, inputs, lambda: value)
    kept.save()


def test_a_value_comes_back_for_the_same_inputs_and_is_made_anew_for_others(file: Path) -> None:
    keep(file, "problems/index", "one", {PROBLEM})
    assert Kept(file).of("problems/index", "one", never) == {PROBLEM}
    assert Kept(file).of("problems/index", "two", lambda: "new") == "new"


def test_without_a_file_everything_is_made_anew() -> None:
    kept = Kept()
    assert [kept.of("a/b", "one", lambda made=made: made) for made in (1, 2)] == [1, 2]
    kept.save()


def test_another_edition_of_the_program_makes_all_anew(file: Path) -> None:
    keep(file, "a/b", "one", 1, edition="old")
    assert Kept(file, "new").of("a/b", "one", lambda: 2) == 2


def test_what_nobody_asks_for_any_more_is_forgotten_with_its_family_alone(file: Path) -> None:
    for name in ("page/one", "page/two", "html/one"):
        kept = Kept(file)
        for known in ("page/one", "page/two", "html/one"):
            if (file.exists() and known != name) or known == name:
                kept.of(known, "same", lambda known=known: known)
        kept.save()
    kept = Kept(file)
    kept.of("page/one", "same", never)
    kept.save()
    after = Kept(file)
    assert after.of("html/one", "same", never) == "html/one"
    assert after.of("page/two", "same", lambda: "anew") == "anew"


@pytest.mark.parametrize("content", [b"", b"nonsense", pickle.dumps(None), pickle.dumps(("", "no mapping")), b"\x80"])
def test_a_damaged_file_is_as_good_as_none(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert Kept(file).of("a/b", "one", lambda: 2) == 2


def test_a_damaged_value_is_made_anew(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(pickle.dumps(("", {"a/b": ("one", b"not compressed")})))
    assert Kept(file).of("a/b", "one", lambda: 2) == 2


class Harm:
    def __reduce__(self) -> tuple:
        return os.mkdir, (os.environ["HARM"],)


def test_a_file_from_somebody_else_runs_no_code(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HARM", str(tmp_path / "harm"))
    file.parent.mkdir(parents=True)
    for content in (Harm(), ("", {"a/b": ("one", Harm())})):
        file.write_bytes(pickle.dumps(content))
        assert Kept(file).of("a/b", "one", lambda: 2) == 2
    assert not (tmp_path / "harm").exists()


def test_where_nothing_may_be_written_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be")
    keep(tmp_path / FILE, "a/b", "one", 1)
    assert [file.name for file in tmp_path.iterdir()] == [".cache"]


def test_a_second_run_on_the_same_project_reads_what_the_first_kept(tmp_path: Path) -> None:
    first = kept_of(tmp_path)
    first.of("a/b", "one", lambda: 1)
    first.save()
    assert kept_of(tmp_path).of("a/b", "one", never) == 1


def test_the_parts_of_a_digest_count_by_themselves() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab") == digest(b"ab")


def test_the_digest_of_a_folder_follows_contents_and_names_but_no_compiled_files(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    before = digest_of_files(tmp_path)
    (tmp_path / "a.pyc").write_text("2")
    assert digest_of_files(tmp_path) == before
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert digest_of_files(tmp_path) != before


def test_a_noun_comes_back_from_what_is_kept_as_it_was(file: Path) -> None:
    said = Utterance(en="I see.", ja="承知《しょうち》いたしました。", romaji="Shōchi itashimashita.")
    first = Kept(file, "one")
    first.of("said", "the same", lambda: said)
    first.save()
    back = Kept(file, "one").of("said", "the same", lambda: None)
    assert back == said
    assert back.model_copy(update={"en": "Yes."}).en == "Yes."
