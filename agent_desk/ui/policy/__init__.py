"""The policy page: what each role may grant, the draft that may change it, and what that would have meant."""
