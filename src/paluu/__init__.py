"""Paluu: the Return Regulation as running, checkable law, and the case file that obeys it."""

__version__ = "0.1.0"
