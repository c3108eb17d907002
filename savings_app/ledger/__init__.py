"""The book (sổ cái): double entry, append-only, one row per move of money.

chart.py   which accounts a club has, and which side each grows on
entry.py   an entry before it is written: moves, content, fingerprint, hash (pure)
tables.py  accounts, entries, postings as they are stored
keys.py    one answer per key, however often it is asked
book.py    the only writer
balances.py  what the accounts say
openings.py  the opening balances that count
deposited.py  what was put in on a day, and what is like it
pigs_opened.py  what was counted out of pigs on a day
reading.py  the book from its first entry to its last, a page at a time
late.py  what comes too late for its closed month, and its two days
movements.py  when money last came to a place or left it
monthly.py  what every account held over some days
proof.py   the laws of the book as a list of checks
"""
