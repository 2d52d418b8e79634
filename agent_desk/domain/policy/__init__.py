"""What the lender allows: packs of limits, the findings they give on a proposal, and who may grant what."""
