"""Member lists taken over from a spreadsheet or pasted text (nhập danh sách hội viên).

``read_workbook`` or ``read_pasted`` gives the cells of a list, ``understand`` the members in it with everything that is
wrong, row by row; ``template`` is the empty list to fill in. Nothing is written and nothing is asked of the club.
"""

from savings_app.member_lists.columns import Column, MissingColumns, RepeatedColumn
from savings_app.member_lists.listed_member import Fault, Identity, ListedMember
from savings_app.member_lists.pasted import BrokenLetters, UnreadableLine, read_pasted
from savings_app.member_lists.sheet import EmptyList, Notice, Sheet, SheetRow, TooManyColumns, TooManyRows
from savings_app.member_lists.template import template
from savings_app.member_lists.understanding import MemberList, understand
from savings_app.member_lists.unpacking import (
    DamagedWorkbook,
    FileTooLarge,
    HasMacros,
    NotASpreadsheet,
    PasswordProtected,
    UnpackedTooLarge,
)
from savings_app.member_lists.workbook import read_workbook

__all__ = [
    "BrokenLetters",
    "Column",
    "DamagedWorkbook",
    "EmptyList",
    "Fault",
    "FileTooLarge",
    "HasMacros",
    "Identity",
    "ListedMember",
    "MemberList",
    "MissingColumns",
    "NotASpreadsheet",
    "Notice",
    "PasswordProtected",
    "RepeatedColumn",
    "Sheet",
    "SheetRow",
    "TooManyColumns",
    "TooManyRows",
    "UnpackedTooLarge",
    "UnreadableLine",
    "read_pasted",
    "read_workbook",
    "template",
    "understand",
]
