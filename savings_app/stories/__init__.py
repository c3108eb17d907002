"""Practice clubs: stories told through the same verbs the pages use, with a clock of their own (CLB tập dùng).

    cast.py         invented people, and one user a role
    practice.py     the small club everybody may try things out on
    chau_thanh.py   Châu Thành, Long An, as the newspapers printed it
    thach_ha.py     the gardeners of Thạch Hà

Each is deterministic, and telling it a second time adds nothing.
"""
