"""Rows to domain values and back, one repository a subject."""
