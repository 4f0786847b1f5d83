"""What it does unasked."""
