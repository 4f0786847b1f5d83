"""Microsoft Teams: a way in and a way out."""
