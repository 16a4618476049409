"""The records of what was checked: one small file for each page, which reads as it was written."""

from __future__ import annotations

from pathlib import Path

from playbook.reading.records import FOLDER, HEADER, read_record, read_records, write_record

ONE = {"title": ("00000000", "11111111"), "script.ask.cue": ("22222222", "33333333")}


def test_a_record_is_sorted_has_one_line_for_each_field_and_reads_as_it_was_written(tmp_path: Path) -> None:
    write_record(tmp_path, "reception/refusal", ONE)
    file = tmp_path / FOLDER / "reception/refusal.yml"
    assert file.read_text("utf-8") == f"{HEADER}script.ask.cue: 22222222 33333333\ntitle: 00000000 11111111\n"
    assert read_records(tmp_path) == ({"reception/refusal": ONE}, [])


def test_no_records_are_no_problem(tmp_path: Path) -> None:
    assert read_records(tmp_path) == ({}, [])


def test_an_empty_record_is_no_file(tmp_path: Path) -> None:
    write_record(tmp_path, "about", ONE)
    write_record(tmp_path, "about", {})
    assert not (tmp_path / FOLDER / "about.yml").exists()


def test_records_of_any_number_and_size_that_can_be_written_can_be_read(tmp_path: Path) -> None:
    long = {f"phrases.a-long-name-of-a-card-{at}.say": ("00000000", "11111111") for at in range(20_000)}
    for unit in ("they-say/long", *(f"reception/play-{at}" for at in range(500))):
        write_record(tmp_path, unit, long if unit == "they-say/long" else ONE)
    records, problems = read_records(tmp_path)
    assert (len(records), problems) == (501, [])
    assert records["they-say/long"] == long
    assert (tmp_path / FOLDER / "they-say/long.yml").stat().st_size > 400_000


def test_a_record_with_the_marks_of_a_merge_is_one_problem_with_its_line() -> None:
    data = b"# A comment\na: 00000000 11111111\n<<<<<<< HEAD\nb: 1\n=======\n"
    record, (problem,) = read_record(data, f"{FOLDER}/reception/refusal.yml")
    assert record == {"a": ("00000000", "11111111")}
    assert str(problem) == (
        "docs/data/agreed/reception/refusal.yml:3: "
        "this record cannot be read; delete its file, then run 'make bless page=reception/refusal'"
    )


def test_bytes_that_are_no_text_are_a_problem_and_no_traceback() -> None:
    assert read_record(b"\xff\xfe\x00a", f"{FOLDER}/about.yml")[1][0].line == 1
