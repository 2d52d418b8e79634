"""The page of one agreement: its sheets, its proof, its life, and what can be done with it now."""
