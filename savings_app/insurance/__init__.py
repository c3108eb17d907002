"""What insurance costs on a payment day, and by which rule (bảng tính mức đóng).

The front door: ``household_health`` (BHYT) and ``voluntary_pension`` (BHXH tự nguyện) with a ``quote`` each,
``affordable.what_it_buys`` (đủ mua gì?), ``rehearsed.rehearse`` (thử mức đóng mới) and ``law.show``. Both quotes are
one shape, ``quote.Quote``; every figure in them comes from a row of ``tables/`` that names its source, and where
the law is silent from ``policies.toml``. Pure values: no Flask, no Peewee, no clock; ``law.Law`` of the payment day
is always an argument. From the quiet end:

    shares rules figures policies table_mistakes table_files law_tables law checking participant quote
    sharing local_support voluntary_pension household_health affordable pledged reaching
    refund_papers rehearsable rehearsed_faults rehearsed

A new decree is one block at the end of one table and one worked case in ``tests/law_cases/``. A changed formula is
a new function with its date; the old one stays.
"""
