"""All rules of the book. A new one is listed nowhere: whatever a module of this wing makes a rule is one."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from .ids import every_file_is_named_after_its_id, every_id_stands_once
from .navigation import there_is_a_first_page
from .rule import Rule

ASKING = frozenset({"problems", "rules"})
"""The modules that ask the rules, and have none."""


def _rules() -> Iterator[Rule]:
    """Every rule of this wing, by module, in each as they stand there."""
    names = (module.name for module in iter_modules([str(Path(__file__).parent)]))
    for module in (import_module(f"{__package__}.{name}") for name in names if name not in ASKING):
        here = (value for value in vars(module).values() if isinstance(value, Rule))
        yield from (rule for rule in here if rule.__module__ == module.__name__)


CAUSES: tuple[Rule, ...] = (there_is_a_first_page, every_file_is_named_after_its_id, every_id_stands_once)
"""Rules whose problems come first, with those of reading: others may follow from them."""
CHECKS: tuple[Rule, ...] = tuple(_rules())
"""All rules."""
