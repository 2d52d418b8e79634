"""What people do at the desk: one file, one thing; named by its verb."""
