"""Prints a page to a PDF with WebKitGTK's own print machinery, which its driver has no command for.

Run by the system's Python, whose bindings come from Debian: `webkit_print.py URL PAPER FILE [SCRIPT]`. PAPER is GTK's
name (iso_a4, na_letter); SCRIPT runs on the page before it is printed.
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402 (which version is said first)

IS_READY = (
    "location.protocol !== 'about:' && document.readyState === 'complete' && !document.querySelector(':not(:defined)')"
)
EVERY, LONGEST = 100, 60_000
"""Milliseconds between two looks at the page, and after which nothing more is hoped for."""


class Printer:
    """One window with one page, which is printed when its elements are there."""

    def __init__(self, url: str, paper: str, file: Path, script: str = "") -> None:
        self.paper, self.file, self.script = paper, file, script
        # Nothing is kept from one print to the next: a device remembers which face of a training it shows.
        self.view = WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral())
        window = Gtk.Window()
        window.set_default_size(1280, 800)
        window.add(self.view)
        window.show_all()
        self.view.load_uri(url)
        GLib.timeout_add(EVERY, self.look)
        GLib.timeout_add(LONGEST, Gtk.main_quit)

    def look(self) -> bool:
        """Asks whether the page is ready."""
        self.view.evaluate_javascript(IS_READY, -1, None, None, None, self.looked)
        return False

    def looked(self, view: WebKit2.WebView, answer: object) -> None:
        """Prints once it is; a page that is not there yet answers no."""
        if view.evaluate_javascript_finish(answer).to_boolean():
            self.view.evaluate_javascript(f"{self.script};", -1, None, None, None, self.dressed)
        else:
            GLib.timeout_add(EVERY, self.look)

    def dressed(self, view: WebKit2.WebView, answer: object) -> None:
        """Prints the page as the script has left it."""
        view.evaluate_javascript_finish(answer)
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, self.file.absolute().as_uri())
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        sheet = Gtk.PageSetup()
        sheet.set_paper_size_and_default_margins(Gtk.PaperSize.new(self.paper))
        self.operation = WebKit2.PrintOperation.new(view)
        self.operation.set_print_settings(settings)
        self.operation.set_page_setup(sheet)
        self.operation.connect("finished", lambda _: Gtk.main_quit())
        self.operation.connect("failed", lambda _, error: sys.exit(error.message))
        self.operation.print_()


url, paper, file, *script = sys.argv[1:]
printer = Printer(url, paper, Path(file), *script)
Gtk.main()
sys.exit(0 if Path(file).is_file() else "nothing was printed")
