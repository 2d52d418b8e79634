"""Bringing portfolios in: files to tables, tables to records, records to loans, loans into a store."""
