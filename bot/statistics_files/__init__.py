"""Figures as files: what handlers/sheets.py describes, written as xlsx and docx."""
