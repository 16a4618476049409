"""Makes sure that browsers, hosts and Japanese fonts are here, for the tests that look at pages.

`make test` needs Chromium alone; with `--all`, for `make prove`, its own driver, Firefox and WebKit (with a
screen for it, and what lets a script print with it) too, and nginx and Caddy, which the tests start on ports of
their own (where systemd runs, Debian also starts them as services), npm and Java for what stands in tests/npm, and
faketime, for a build on another day.

What is missing is installed from Debian's packages where this user may do that (root, or sudo without
a password). Elsewhere one line says what to install, and the exit status is 1: tests are never skipped
in silence. PLAYBOOK_CHROMIUM names another Chromium or Chrome than Debian's.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


def browser() -> str:
    """The browser that the tests start."""
    return os.environ.get("PLAYBOOK_CHROMIUM") or "/usr/bin/chromium"


ALL = "--all"
OTHERS = {
    "firefox-esr": "firefox-esr",
    "chromium-driver": "chromedriver",
    "webkit2gtk-driver": "WebKitWebDriver",
    "gir1.2-webkit2-4.1": "/usr/share/doc/gir1.2-webkit2-4.1/copyright",
    "python3-gi": "/usr/lib/python3/dist-packages/gi/__init__.py",
    "xvfb": "Xvfb",
    "nginx": "/usr/sbin/nginx",
    "libnginx-mod-http-brotli-static": "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    "caddy": "caddy",
    "faketime": "faketime",
    "npm": "npm",
    "default-jre-headless": "java",
}
"""The packages of drivers and browsers, of two hosts and of what runs tests/npm, each with a command or file of it."""


def missing(others: bool = False) -> list[str]:
    """The Debian packages still wanted. Other systems than Linux have Japanese fonts of their own."""
    fonts = sys.platform != "linux" or any(
        next(folder.rglob("NotoSansCJK*"), None) for folder in FONT_FOLDERS if folder.is_dir()
    )
    wanted = ["chromium"] * (not shutil.which(browser())) + ["fonts-noto-cjk"] * (not fonts)
    return wanted + [package for package, brought in OTHERS.items() if others and not is_here(brought)]


def is_here(brought: str) -> bool:
    """Whether a command, or a file by its path, is on this machine."""
    return bool(shutil.which(brought)) or Path(brought).is_file()


def privilege() -> list[str] | None:
    """What stands before `apt-get` so that this user may install; None where that cannot be."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    may = shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True).returncode == 0
    return sudo if may else None


def install(packages: list[str], before: list[str]) -> None:
    """Installs Debian packages, as `before` allows; what failed shows in missing()."""
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    if subprocess.run([*apt, "update"]).returncode == 0:
        subprocess.run([*apt, "install", "-y", "--no-install-recommends", *packages])


def main(arguments: Sequence[str] = ()) -> int:
    """Installs what is missing; the exit status says whether everything is here."""
    others = ALL in arguments
    if (wanted := missing(others)) and (before := privilege()) is not None:
        install(wanted, before)
        wanted = missing(others)
    if wanted:
        names = " and ".join(wanted)
        print(f"The tests need {names}: please install, or let PLAYBOOK_CHROMIUM name a Chromium or Chrome.")
    return 1 if wanted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
