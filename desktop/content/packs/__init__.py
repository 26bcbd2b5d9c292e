"""Content packs: signed archives of guides, tables, forms and cards, from any static server or a USB stick.

`archive` makes and reads one, `signing` is the ministry's side of The Update Framework (TUF), `installing` the
post's, `sources` where they are fetched from.
"""
