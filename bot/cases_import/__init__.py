"""Cases from a file: YAML, CSV or Excel. docs/import.md is for whoever has the file.

sheets.py and yaml_cases.py read rows, mapping.py renames a foreign spreadsheet's columns,
columns.py and rows.py say what a row means and everything that is wrong with it, bring_in.py keeps
it all or nothing.
"""
