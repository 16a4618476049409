"""`playbook new`: starts a play, both files, complete but for the words, with its place in the stage."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path

from ..checks.rules import problems_of
from ..queries.navigation import place_behind
from ..reading.book import read_book
from ..reading.unwritten import TO_WRITE

ENGLISH = """\
---
kind: play
id: {id}
order: {order}
covers: []
owner: sales-enablement
reviewed: {today}
question: {question}
summary: '{mark}: the answer in one or two sentences'
script:
  - id: ask
    title: '{mark}: this step in two to five words'
    say: '{mark}: what we say, in English'
    hear:
      - id: answer
        narrate: '{mark}: what happens then'
        outcome: ended
checklist:
  - id: done
    text: '{mark}: something that can be ticked in five seconds'
takeaways:
  - '{mark}: the first thing to remember'
  - '{mark}: the second thing to remember'
related: []
sources: [working-rule]
---
{mark}: why it works, how it feels at the other end, what to avoid (120 to 300 words).
"""

JAPANESE = """\
---
question: '{mark}: the question in Japanese'
summary: '{mark}: the mini-summary in Japanese'
script:
  ask:
    title: '{mark}: the step in Japanese'
    say:
      text: '{mark}: 言葉《ことば》'
      romaji: '{mark}: kotoba'
    hear:
      answer: '{mark}: what happens, in Japanese'
checklist:
  done: '{mark}: the tick in Japanese'
takeaways:
  - '{mark}: the first, in Japanese'
  - '{mark}: the second, in Japanese'
---
{mark}: the text in Japanese.
"""


def start_page(options: argparse.Namespace, root: Path) -> int:
    """Writes a new play in both languages and says what is left to write."""
    try:
        answers = _answers(options, root)
        files = write_play(root, **answers)
    except EOFError:
        print("name stage, id and question: playbook new reception not-at-desk 'What do I do when …?'", file=sys.stderr)
        return 1
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(f"wrote {file}" for file in files))
    print("now write these words:")
    print("\n".join(str(problem) for problem in problems_of(read_book(root)) if problem.path in files))
    return 0


def stages(root: Path) -> list[str]:
    """The folders that hold plays."""
    indexes = sorted((root / "docs/en").glob("*/index.md"))
    return [index.parent.name for index in indexes if "\nkind: stage\n" in index.read_text("utf-8")]


def write_play(root: Path, stage: str, id: str, question: str) -> list[str]:
    """Writes the two files of a new play, which stands behind the others of its stage.

    Returns the files, seen from `root`. Raises ValueError, with a sentence for the editor, where the stage is
    unknown, the id is not one, or the page is there already.
    """
    if stage not in stages(root):
        raise ValueError(f"there is no stage '{stage}'; choose one of {', '.join(stages(root)) or 'none yet'}")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
        raise ValueError(f"'{id}' is not an id; write lower-case words joined by hyphens, such as not-at-desk")
    files = [f"docs/{language}/{stage}/{id}.md" for language in ("en", "ja")]
    if any((root / file).exists() for file in files):
        raise ValueError(f"the page {stage}/{id} is there already; choose another id")
    order = place_behind(read_book(root).folders.get(stage, ()))
    today = date.today().isoformat()
    fills = {"id": id, "order": order, "question": _quoted(question), "today": today, "mark": TO_WRITE}
    for file, template in zip(files, (ENGLISH, JAPANESE), strict=True):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(template.format(**fills), "utf-8", newline="\n")
    return files


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _answers(options: argparse.Namespace, root: Path) -> dict[str, str]:
    """What to start, from the command line or, where it says nothing, from the person who sits there."""
    questions = {
        "stage": f"Stage ({', '.join(stages(root))})?",
        "id": "Id (lower-case words joined by hyphens, permanent)?",
        "question": "Question that the play answers, in English?",
    }
    return {name: getattr(options, name) or input(f"{text} ").strip() for name, text in questions.items()}
