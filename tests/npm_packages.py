"""Where what `make prove` takes from npm stands (tests/npm says what; its lock pins every file by its digest)."""

from pathlib import Path

INSTALLED = Path(__file__).parent.parent / ".venv/npm/node_modules"


def package(name: str) -> Path:
    """The folder of a package.

    Raises:
        FileNotFoundError: it is not installed, which `make prove` does.
    """
    folder = INSTALLED / name
    if not folder.is_dir():
        raise FileNotFoundError(f"{name} of tests/npm is not here: run `make .venv/npm`")
    return folder
