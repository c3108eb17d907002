"""Backups of the whole book (bản sao lưu): taken while people write, sealed, and believed only after being opened.

A backup is one file: a consistent copy of the database with a manifest read at the same moment, compressed, and sealed
with a key that is kept outside the database. ``taking`` writes one and reports success only after it was opened again,
put into a scratch database and every law of the book held there; ``opening`` checks an old one and puts it back.
"""
