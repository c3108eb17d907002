"""What people look at (báo cáo): read only, one file a report, the one place where SQL may join many nouns.

A report gives small frozen dataclasses with values, never sentences; pages and papers put them into words.
"""
