"""What a page may load and run."""

from __future__ import annotations

from playbook.pages import policy as security


def test_a_page_may_load_from_this_site_only_and_run_no_script_of_its_own() -> None:
    page = security.with_policy('<html><head><meta charset="utf-8"></head><script>a</script>')
    assert page.startswith('<html><head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="')
    assert "; script-src 'self'; " in page
