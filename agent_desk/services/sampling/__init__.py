"""Making a portfolio up: people, loans and cases from parameters, the same for the same size and seed."""
