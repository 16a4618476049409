"""Measures the product against its goals: `python -m tools.bench [--only build,search] [--sizes 49,490]`."""

from __future__ import annotations

from argparse import ArgumentParser

from tools.bench import build, call, heard, lighthouse, search

SIZES = (49, 196, 490, 980)
PARTS = ("build", "search", "heard", "call", "lighthouse")


def main() -> None:
    """Measures what is asked for; each part prints its table and writes it to `bench/`."""
    parser = ArgumentParser(prog="tools.bench", description="Measures the product against its goals.")
    parser.add_argument("--only", type=parts, default=PARTS, help=f"some of {','.join(PARTS)}")
    parser.add_argument("--sizes", type=sizes, default=SIZES, help="how many plays the books have that are built")
    asked = parser.parse_args()
    if "build" in asked.only:
        build.main(asked.sizes)
    if "search" in asked.only:
        search.main()
    if "heard" in asked.only:
        heard.main()
    if "call" in asked.only:
        call.main()
    if "lighthouse" in asked.only:
        lighthouse.main()


def parts(text: str) -> tuple[str, ...]:
    """Names of parts, separated by commas."""
    named = tuple(text.split(","))
    if not {*named} <= {*PARTS}:
        raise ValueError
    return named


def sizes(text: str) -> tuple[int, ...]:
    """Numbers of plays, separated by commas, the smallest first."""
    return tuple(sorted(int(number) for number in text.split(",")))


if __name__ == "__main__":
    main()
