"""A project that somebody is editing in; its pages as they are at this moment out, and word of every change."""
