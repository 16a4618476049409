"""The playbook's domain: content in, problems, pages and data out. It never imports MkDocs."""
