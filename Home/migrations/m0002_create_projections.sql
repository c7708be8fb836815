-- Everything here follows from the journal and can be made again.
CREATE TABLE vintage (
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    entry INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
    at INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX vintage_by_moment ON vintage (at, number);

CREATE TABLE command (
    id TEXT NOT NULL CHECK (length(id) > 0),
    entry INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
    PRIMARY KEY (id, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE adoption (
    plan TEXT NOT NULL CHECK (length(plan) > 0),
    entry INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
    PRIMARY KEY (plan, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (
    element TEXT NOT NULL CHECK (length(element) > 0),
    org TEXT NOT NULL CHECK (length(org) > 0),
    entry INTEGER NOT NULL REFERENCES journal (seq),
    number INTEGER NOT NULL CHECK (number >= 0),
    recorded INTEGER NOT NULL,
    period_kind INTEGER NOT NULL CHECK (period_kind >= 0),
    first_month INTEGER NOT NULL,
    last_month INTEGER NOT NULL CHECK (last_month >= first_month),
    value TEXT NOT NULL CHECK (length(value) > 0),
    published TEXT NOT NULL,
    bound TEXT NOT NULL,
    quality TEXT NOT NULL CHECK (length(quality) > 0),
    origin TEXT,
    seen_as TEXT,
    at_day INTEGER,
    note TEXT,
    PRIMARY KEY (element, org, entry, number)
) STRICT, WITHOUT ROWID;
