"""What insurance costs on a payment day, and by which rule (bảng tính mức đóng).

The front door: ``household_health.quote`` (BHYT hộ gia đình), ``voluntary_pension.quote`` (BHXH tự nguyện),
``affordable.what_it_buys`` (đủ mua gì?) and ``law.show``. Both quotes are one shape, ``quote.Quote``; every figure in
them comes from a row of ``tables/*.toml`` that names its source. Pure values: no Flask, no Peewee, no clock; the
payment day is always an argument. From the quiet end:

    shares figures table_files law quote household_health voluntary_pension affordable

A new decree is one block at the end of one table and one worked case in ``tests/law_cases/``. A changed formula is
a new function with its date; the old one stays.
"""
