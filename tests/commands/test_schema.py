"""`schema`: the keys of a kind for people, and JSON Schemas that hold for every page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from playbook.__main__ import main
from playbook.commands.schema import KIND_NAMES, write_schemas
from playbook.model import KINDS, Noun
from playbook.model.meanings import meanings
from playbook.outputs.schemas import FOLDER, LISTS, PAGES, SMALL_FILES, schemas
from playbook.reading.book import page_files
from playbook.reading.fields import WORDS, field_type, front_fields
from playbook.reading.registries import FOLDER as DATA
from playbook.reading.registries import WHOLE_FILES
from project import BOOK, ROOT


class AsInEditors(yaml.SafeLoader):
    """Reads YAML as editors' programs do: numbers and true are no texts, a day is one, `no` as well."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if tag.endswith((":int", ":float", ":null"))]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


AsInEditors.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), "tf")


def front_of(data: bytes) -> object:
    return yaml.load(data.decode().split("\n---\n")[0].removeprefix("---\n"), AsInEditors)


def validator(name: str):
    """Holds data against a schema of the folder, whose references are looked up beside it."""
    jsonschema = pytest.importorskip("jsonschema")  # `make test` installs it
    referencing = pytest.importorskip("referencing")
    found = {path: referencing.Resource.from_contents(schema) for path, schema in schemas({}).items()}
    beside = {path.rpartition("/")[2]: one for path, one in found.items() if path.startswith(name[:3])}
    registry = referencing.Registry().with_resources(beside.items())
    return jsonschema.Draft202012Validator(found[name].contents, registry=registry)


@pytest.mark.parametrize("root", [ROOT, BOOK], ids=["the book", "the small book"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_page_is_valid(root: Path, language: str) -> None:
    any_page = validator(f"{language}/page.json")
    kinds = {name: validator(f"{language}/{name}.json") for name in PAGES}
    for path, files in page_files(root).items():
        front = front_of(files[language])
        kind = re.search(rb"(?m)^kind: ([\w-]+)", files["en"])
        errors = [*kinds[kind[1].decode() if kind else "plain"].iter_errors(front), *any_page.iter_errors(front)]
        assert [error.message for error in errors] == [], path


@pytest.mark.parametrize("root", [ROOT, BOOK], ids=["the book", "the small book"])
@pytest.mark.parametrize("name", [*LISTS, *WHOLE_FILES])
def test_every_registry_is_valid(root: Path, name: str) -> None:
    text = (root / DATA / f"{name}.yml").read_text("utf-8")
    assert [error.message for error in validator(f"data/{name}.json").iter_errors(yaml.load(text, AsInEditors))] == []


@pytest.mark.parametrize(
    ("schema", "data", "message"),
    [
        ("en/stage.json", {"kind": "stage"}, "'id' is a required property"),
        ("en/message.json", {"channel": "pigeon"}, "'pigeon' is not one of "),
        ("en/play.json", {"quesion": "Why?"}, "('quesion' was unexpected)"),
        ("ja/play.json", {"covers": ["A1"]}, "('covers' was unexpected)"),
        ("ja/lines.json", {"lines": {"one": {"say": {"text": "はい。", "romanji": "Hai."}}}}, "is not valid under any"),
        ("data/owners.json", [{"id": "Sales Team", "name": {"en": "Sales", "ja": "営業"}}], "does not match"),
    ],
)
def test_a_slip_is_seen(schema: str, data: object, message: str) -> None:
    assert any(message in error.message for error in validator(schema).iter_errors(data))


def test_the_schemas_in_the_repository_are_those_of_the_model() -> None:
    kept = {path.relative_to(ROOT / FOLDER).as_posix(): json.loads(path.read_text("utf-8"))
            for path in (ROOT / FOLDER).rglob("*.json")}  # fmt: skip
    assert {name: without_examples(schema) for name, schema in kept.items()} == schemas({})


def without_examples(schema: object) -> object:
    if isinstance(schema, list):
        return [without_examples(part) for part in schema]
    if isinstance(schema, dict):
        return {key: without_examples(part) for key, part in schema.items() if key != "examples"}
    return schema


def test_writing_them_again_writes_nothing(root: Path) -> None:
    assert len(write_schemas(root)) == len(schemas({}))
    assert write_schemas(root) == []


def test_every_key_says_what_it_means() -> None:
    silent = [(noun.__name__, key) for noun in nouns() for key in front_fields(noun) if not meanings(noun).get(key)]
    assert silent == []


def nouns() -> set[type[Noun]]:
    waiting, found = [*PAGES.values(), *LISTS.values()], set()
    while waiting:
        noun = waiting.pop()
        inner = {field_type(noun, key)[0] for key in front_fields(noun)} - {object}
        found.add(noun)
        waiting += [kind for kind in inner - found if not issubclass(kind, WORDS)]
    return found


def test_a_key_of_a_schema_has_an_example_from_the_book(root: Path) -> None:
    write_schemas(root)
    schema = json.loads((root / FOLDER / "en/stage.json").read_text("utf-8"))
    assert schema["properties"]["reviewed"]["examples"] == ["2026-11-22"]


def test_the_editor_of_the_repository_knows_each_registry() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert {**settings} == {
        **{f"./{FOLDER}/data/{name}.json": f"{DATA}/{name}s/*.yml" for name in SMALL_FILES},
        **{f"./{FOLDER}/data/{name}.json": f"{DATA}/{name}.yml" for name in (*LISTS, *WHOLE_FILES)},
    }


def test_schema_prints_the_keys_of_a_kind_with_their_meaning_and_an_example(root: Path, capsys) -> None:
    assert main(["schema", "stage"], root) == 0
    keys, _, example = capsys.readouterr().out.partition("\n\n")
    assert keys.splitlines() == [
        "kind: required; What sort of page this is; always stage",
        "id: required; The page's permanent name, unique within its kind; at most 60 characters",
        "order: Its place in its folder (an index: in the navigation); 20 stands before 30, ties stand by id; "
        "a whole number",
        "owner: required; Who answers for the page: an id of `docs/data/owners.yml`; at most 60 characters",
        "reviewed: required; The day on which somebody last read the whole page and found it right",
        "review_every: After how many months it wants to be read again; a whole number",
        "formerly: Ids that this page had before (with their folder where it was another one); "
        "what led to them leads here; at most 121 characters",
        "retired: Addresses on this page whose words are gone, each with what to read instead",
        "  - id: required; What stood behind `#` in the address: `step-pause`, `tick-taker`, "
        "the id of a card or heading; at most 60 characters",
        "    read: required; A page, an anchor of one, or a card: `reception/not-at-desk`, "
        "`reception/refusal#step-accept`, `phrase/out`; at most 182 characters",
        "takeaways: words in both languages; Two to five things to remember of this page; on the first page, "
        "what must never happen",
        "title: required; words in both languages; The page's title, in navigation and search",
        "summary: required; words in both languages; The mini-summary: what the page answers, in one or two sentences",
        "strict: Whether a wrong word does harm here, so that words which changed in one language only are a problem; "
        "true or false",
    ]
    stage = [(root / f"docs/{language}/reception/index.md").read_text("utf-8").rstrip() for language in ("en", "ja")]
    assert example == f"example, docs/en:\n{stage[0]}\n\nexample, docs/ja:\n{stage[1]}\n"


def test_schema_indents_the_keys_of_items_like_the_front_matter(root: Path, capsys) -> None:
    main(["schema"], root)
    lines = capsys.readouterr().out.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("script: "))
    assert [line.split(":")[0] for line in lines[at + 1 : at + 4]] == ["  - id", "    formerly", "    title"]


@pytest.mark.parametrize("kind", [kind for kind in KIND_NAMES if kind in KINDS or "/" in kind])
def test_every_kind_and_registry_has_a_schema(kind: str, root: Path, capsys) -> None:
    assert main(["schema", kind], root) == 0
    first = capsys.readouterr().out
    assert re.match(r"(- )?[a-z_]+: .+; ", first)
    assert kind.startswith("data/") or KINDS[kind] is PAGES[kind]


def test_what_new_starts_schema_explains_by_the_same_name(root: Path, capsys) -> None:
    main(["schema", "owner"], root)
    said = capsys.readouterr().out
    assert said.startswith("- id: required; ")
    assert said.endswith(
        "\n\nexample, docs/data/owners.yml:\n- id: team\n  name:\n    en: The team\n    ja: 営業チーム\n"
    )
    main(["schema", "phrase"], root)
    assert "\nphrases: " in capsys.readouterr().out


@pytest.mark.parametrize("file", sorted((ROOT / DATA).glob("*.yml")), ids=lambda file: file.stem)
def test_every_registry_names_its_schema_to_programs_of_editors(file: Path) -> None:
    named = file.read_text("utf-8").partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / named).resolve() == (ROOT / FOLDER / f"data/{file.stem}.json").resolve()
