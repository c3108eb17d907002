"""The door for browsers: one module a page or a family of pages, no SQL, no rules of its own.

- clock: what time it is, asked nowhere else
- language: Vietnamese unless switched
- guard: who may come in, ``@requires(Action…)`` on every route
- answers: a refusal becomes a status, a sentence and a refilled form
- forms: strings become values
- filters: values become strings for templates
- headers: what every answer carries
- door, leader, member, officer, collector, outbox: the pages, by who opens them; law: the law of a day, for anybody
"""
