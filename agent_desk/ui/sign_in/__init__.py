"""Who is at the desk: the page before all others."""
