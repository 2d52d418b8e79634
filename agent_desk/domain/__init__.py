"""What is true and what is allowed: no clock, no files, no database, no words for the screen."""
