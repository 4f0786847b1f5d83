"""What it remembers: one transaction holding every shelf."""
