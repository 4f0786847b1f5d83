"""What it does when spoken to: turns come in, cards and forms go out."""
