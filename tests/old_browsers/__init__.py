"""What the site needs of a browser: Chrome 111, Firefox 115 and Safari of iOS 16.4 (all of spring 2023) have it.

In: the styles and modules, MDN's browser-compat data, a real Chrome 111 (both from npm, see tests/npm). Out: facts.
"""
