"""Chat and letter: the right of the case while the borrower writes instead of talking."""
