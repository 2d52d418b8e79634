"""What a store without loans shows: import a file, or load a sample."""
