"""Bringing a portfolio in from files: choose, check, import."""
