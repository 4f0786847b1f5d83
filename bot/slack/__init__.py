"""Slack: signed requests become Turns, Cards and Dialogs become Block Kit."""
