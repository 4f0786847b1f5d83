"""What can go wrong on the shelves. Messages hold ids only, never what people wrote."""


class Stale(Exception):
    """Someone changed it in between: the stored version is not the one this change was made on."""

    def __init__(self, what: str, row_id: str) -> None:
        super().__init__(f"{what} {row_id} has been changed in between")
        self.what = what
        self.id = row_id


class AlreadyOpen(Exception):
    """The person has an open draft already; put it aside first."""


class UnitsInUse(Exception):
    """An import leaves out units that cases or actions stand in. keys: those units."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__("cases or actions stand in units that were left out: " + ", ".join(keys))
        self.keys = keys


class UnitsAstray(Exception):
    """Units whose parent does not exist, or that stand above themselves. keys: those units."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__("units without a way to the top: " + ", ".join(keys))
        self.keys = keys


class DatabaseMissing(Exception):
    """There is no database file where the address points."""


class UnsupportedDatabase(ValueError):
    """The address names another kind of database than SQLite in a file or PostgreSQL."""


class TransactionInside(RuntimeError):
    """A transaction was begun inside another by the same task: on SQLite it would wait for itself."""


class BrokenReferences(Exception):
    """A migration left rows that point at nothing. tables: where they are."""

    def __init__(self, tables: tuple[str, ...]) -> None:
        super().__init__("rows point at nothing in " + ", ".join(tables))
        self.tables = tables


class ReadOnly(Exception):
    """Something that must be written down was done in a transaction that only reads."""


class AuditHeadLost(LookupError):
    """How far the audit log has come is not stored as it should be. `lyhord audit verify` says more."""
