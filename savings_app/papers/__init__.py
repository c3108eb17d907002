"""The papers of a club (giấy tờ): slips, members' books and the collector's list.

Frozen dataclasses in, bytes out: no database, no browser, no clock, no settings; the same content gives the same
bytes. Papers are signed by people and kept, so they are Vietnamese whatever language the screen has. A club's paper
names itself the club's own form and never stands in for the insurer's receipt (Luật Kế toán 2015, Điều 16 for what
a voucher must hold).
"""
