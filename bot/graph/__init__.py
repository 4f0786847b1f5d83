"""Microsoft Graph: who works here, by the directory."""
