"""A small language for legal rules, and its readings. Knows no Article.

Where things live:

- ``values``: what a value is: the set of what it may still be.
- ``nodes``: the closed set of node types a rule is made of.
- ``expressions``, ``subjects``, ``rule``: typed expressions, facts of subjects, a rule.
- ``language``: the words rules are written in (typed functions of one subject); gives all names
  that a law needs.
- ``book``: rules and facts collected and checked.
- ``situation``: the facts of one case, ready to be read.
- one module per reading: ``explain``, ``ask``, ``compiled``; ``certain`` splits what is open.
"""
