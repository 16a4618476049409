"""The two files of a new play: the one kind whose script is worth an example."""

from __future__ import annotations

ENGLISH = """\
---
kind: play
id: {id}
order: {order}
covers: []
owner: {owner}
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
sources: [{source}]
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

PLAY = (ENGLISH, JAPANESE)
