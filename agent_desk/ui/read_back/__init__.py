"""The read-back: terms in plain words, ticked clause by clause, then the answer."""
