"""What a sheet asks that the oldest browsers do not know, and that has no older form before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import tinycss2
from tinycss2.ast import Declaration, Node

from .known import compat, lacking


def asked_too_much(sheet: str) -> Iterator[str]:
    """What an old browser drops without anything in its place; what stands inside `@supports` guards itself."""
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            yield from _of_a_rule(rule)
        elif rule.type == "at-rule" and rule.at_keyword == "page":
            yield from _of_declarations(rule.content)
        elif rule.type == "at-rule" and rule.content is not None and rule.at_keyword != "supports":
            yield from asked_too_much(tinycss2.serialize(rule.content))


def _of_a_rule(rule: Any) -> Iterator[str]:
    selectors = [set(_new_selectors(selector)) for selector in _split(rule.prelude)]
    alone = all(selectors) or not any(selectors)
    for name in sorted(set().union(*selectors)):
        yield f":{name}" if alone else f":{name} beside {tinycss2.serialize(rule.prelude).strip()}"
    yield from _of_declarations(rule.content)


def _split(prelude: list[Node]) -> Iterator[list[Node]]:
    """The selectors of a list."""
    one: list[Node] = []
    for token in prelude:
        if token == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def _new_selectors(tokens: list[Node]) -> Iterator[str]:
    """Pseudo-classes and -elements of a selector that are too new."""
    known = compat()["css"]["selectors"]
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "function" and token.name != "lang":
            yield from _new_selectors(token.arguments)
        name = getattr(token, "name", None) or getattr(token, "value", None)
        if before == ":" and lacking(known.get(name, {})):
            yield name


def _of_declarations(content: list[Node]) -> Iterator[str]:
    older: set[str] = set()
    for declaration in tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True):
        if declaration.type != "declaration":
            continue
        name = declaration.name
        new = list(_new_in(declaration))
        if new and not older & {name, f"-webkit-{name}"}:
            yield from new
        if not new:
            older.add(name)


def _new_in(declaration: Declaration) -> Iterator[str]:
    """The property itself, its words and its functions, as far as they are too new."""
    name = declaration.name
    known = compat()["css"]["properties"].get(name, {})
    if lacking(known):
        yield name
    if name == "content" and any(token == "/" for token in declaration.value) and lacking(known["alt_text"]):
        yield 'content: … / "…"'
    for word in _words(declaration.value):
        if lacking(known.get(word, {})):
            yield f"{name}: {word}"
        elif lacking(_function(word)):
            yield f"{word}()"


def _words(tokens: list[Node]) -> Iterator[str]:
    for token in tokens:
        if token.type == "ident":
            yield token.lower_value
        elif token.type == "function":
            yield token.lower_name
            yield from _words(token.arguments)


def _function(name: str) -> dict[str, Any]:
    types = compat()["css"]["types"]
    return types["color"].get(name) or types.get(name) or {}
