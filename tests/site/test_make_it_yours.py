"""A company makes the book its own, as the page on it says, and nothing of what it replaced is left in its site."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from tools.bench.corpus import make_corpus

from conftest import build
from playbook.__main__ import main
from playbook.checks.problems import problems_of
from playbook.model import LANGUAGES
from playbook.reading.book import Book, read_book
from project import ROOT
from real_book import BOOK, a_page

pytestmark = pytest.mark.prove

NAME = {"en": "Hoshino on the phone", "ja": "ほしのの電話帳"}
SHORT_NAME = {"en": "Hoshino", "ja": "ほしの"}
COMPANY = {"en": "Hoshino Tools", "ja": "星野《ほしの》ツール", "romaji": "Hoshino Tsūru"}
SERVICE = {"en": "tool rental", "ja": "工具《こうぐ》レンタル", "romaji": "kōgu rentaru"}
WORDS = {
    "what it really means": ("They do not need ours today.", "今は間に合っているという意味です。"),
    "what to do about it": ("Ask what is missing there.", "足りない物があるかを尋ねます。"),
    "what not to do or say then": ("Do not praise our own.", "自社の自慢をしない"),
    "words of its own, where no line fits": (
        "I see. Is there a tool that you lack now and then?",
        "さようでございますか。足《た》りない工具《こうぐ》はございませんか。",
    ),
    "at which moment it is said": ("In the first minute.", "最初の一分に言います。"),
    "what the other side says": ("", "うちには工房《こうぼう》がありますので。"),
    "what we say": ("", "工務店《こうむてん》様《さま》に工具《こうぐ》をお貸《か》ししております。"),
}
"""What is written for each text that `make new` leaves to write."""
ROMAJI = {
    "うちには": "Uchi ni wa kōbō ga arimasu node.",
    "さよう": "Sayō de gozaimasu ka. Tarinai kōgu wa gozaimasen ka.",
    "工務店": "Kōmuten-sama ni kōgu o okashi shite orimasu.",
}
RUBY = re.compile("《[^》]*》")


def test_a_company_makes_it_its_own_and_no_trace_is_left_of_what_it_replaced(tmp_path: Path) -> None:
    project = make_corpus(ROOT, tmp_path / "project", 0)
    shutil.copy(ROOT / "README.md", project)
    old = old_names(BOOK)
    name_it(project, old)
    name_the_owners(project)
    name_the_company(project)
    add_two_cards(project)
    mend_what_check_names(project, old)
    assert [str(problem) for problem in problems_of(read_book(project))] == []
    assert main(["schema", "--write"], project) == 0

    site = tmp_path / "site"
    build(site, "https://hoshino.example/playbook/", project)
    texts = {file: file.read_text("utf-8", "ignore") for file in site.rglob("*") if file.is_file()}
    assert {name: [str(file.relative_to(site)) for file in texts if name in texts[file]][:3] for name in old} == {
        name: [] for name in old
    }
    for language, below in (("en", ""), ("ja", "ja/")):
        assert f"<title>{NAME[language]}</title>" in texts[site / below / "index.html"]
        assert NAME[language] in texts[site / below / "manifest.webmanifest"]
        assert f"<ShortName>{SHORT_NAME[language]}</ShortName>" in texts[site / f"search/{language}.xml"]
    assert "--we: #1f5a3a" in texts[site / "assets/styles/page/base.css"]
    assert 'content="#fcfcfa"' in texts[site / "index.html"]
    assert "https://code.example/hoshino/edit/main/docs/en/index.md" in texts[site / "index.html"]
    assert "Hoshino Tools" in texts[site / "assets/call/blanks.en.json"]
    assert (site / "go/phrase/our-own-workshop/index.html").is_file()


def old_names(book: Book) -> dict[str, str]:
    """What was there before, each with what stands there from now on."""
    site, blanks = book.registries.site, book.registries.blanks
    owners = {owner.name[side]: f"Hoshino {id}" for id, owner in book.registries.owners.items() for side in LANGUAGES}
    found = {site.name[side]: NAME[side] for side in LANGUAGES}
    for blank, new in (("company", COMPANY), ("service", SERVICE)):
        found |= {RUBY.sub("", blanks[blank].sample[side]): RUBY.sub("", new[side]) for side in LANGUAGES}
    # A short form of the company's name, by which texts speak of it.
    found |= {found_word: "Hoshino" for found_word in [blanks["company"].sample.en.split()[0]]}
    return found | {name: new for name, new in owners.items() if len(name.split()) > 1 or not name.isascii()}


def changed(project: Path, name: str, change) -> None:
    """A registry with other values, written anew."""
    file = project / f"docs/data/{name}.yml"
    entries = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    change(entries)
    file.write_text(yaml.safe_dump(entries, allow_unicode=True, sort_keys=False), "utf-8")


def name_it(project: Path, old: dict[str, str]) -> None:
    def change(site: dict) -> None:
        site |= {"name": NAME, "short_name": SHORT_NAME, "formerly": [*old]}
        site |= {"repository": "https://code.example/hoshino"}
        site["colours"]["brand"] = {"light": "#1f5a3a", "dark": "#a5e0c0"}
        site["colours"]["paper"]["light"] = "#fcfcfa"

    changed(project, "site", change)


def name_the_owners(project: Path) -> None:
    def change(owners: list[dict]) -> None:
        for owner in owners:
            owner["name"] = {"en": f"Hoshino {owner['id']}", "ja": f"ほしの{owner['id']}"}

    changed(project, "owners", change)


def name_the_company(project: Path) -> None:
    def change(blanks: list[dict]) -> None:
        samples = {"company": COMPANY, "service": SERVICE, "company_full": full(COMPANY)}
        for blank in blanks:
            blank["sample"] = samples.get(blank["id"], blank["sample"])

    changed(project, "blanks", change)


def full(company: dict[str, str]) -> dict[str, str]:
    return {
        "en": f"{company['en']}, Inc.",
        "ja": f"株式会社《かぶしきがいしゃ》{company['ja']}",
        "romaji": f"Kabushiki-gaisha {company['romaji']}",
    }


def add_two_cards(project: Path) -> None:
    """One sentence that they hear, and one that they say."""
    heard = a_page("phrases", lambda page: any(card.signal == "deflection" for card in page.entry.phrases)).path
    said = a_page("lines").path
    for words in (
        ["phrase", "--where", heard, "--id", "our-own-workshop", "--choice", "deflection", "We have our own workshop."],
        ["line", "--where", said, "--id", "reason-our-tools", "We lend tools to builders."],
    ):
        assert main(["new", "--kind", *words], project) == 0
    for page in (heard, said):
        for at, side in enumerate(LANGUAGES):
            write_what_is_left(project / f"docs/{side}/{page}.md", at)


def write_what_is_left(file: Path, at: int) -> None:
    lines = file.read_text("utf-8").split("\n")
    for number, line in enumerate(lines):
        if found := re.search(r"'TO WRITE: (.*)'", line):
            before = lines[number - 1]
            romaji = next((ROMAJI[key] for key in ROMAJI if key in before), "")
            words = romaji if found[1] == "the romaji" else WORDS[found[1]][at]
            lines[number] = line.replace(found[0], f"'{words}'")
    file.write_text("\n".join(lines), "utf-8")


def mend_what_check_names(project: Path, old: dict[str, str]) -> None:
    """What an editor does with the list that check gives: in each file that it names, the new name for the old."""
    for problem in problems_of(read_book(project)):
        if "is an old name" in problem.message or "the playbook is called" in problem.message:
            file = project / problem.path
            text = file.read_text("utf-8")
            for name, new in old.items():
                text = re.sub(re.escape(name), new, text, flags=re.IGNORECASE)
            if not problem.path.endswith("site.yml"):
                file.write_text(text, "utf-8")
