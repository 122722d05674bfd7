"""``onestop tour``: a clerk's day through the real window, told in pictures and papers."""
