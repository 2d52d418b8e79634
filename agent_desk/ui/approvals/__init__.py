"""The page on which exceptions are decided: what is asked against the limits, what it does, what proves it."""
