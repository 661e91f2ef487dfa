"""The Regulation as rules, readable beside the text: one module per Article group, in its order.

``facts`` and ``terms`` hold what the rules turn on, ``options`` what the text leaves to a Member
State and the readings of unclear text, ``a02_scope`` to ``a33_review`` the Articles. ``book``
collects them. The edition is the Council's general approach of 5 December 2025.
"""
