"""What stands in the place of the desk while the sample is made, on the first start."""
