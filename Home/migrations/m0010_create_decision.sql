-- What persons decided about a plan: a row a subject and entry; the entry's body says what, and why.
CREATE TABLE decision (
    plan TEXT NOT NULL CHECK (length(plan) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('baseline', 'path')),
    subject TEXT NOT NULL CHECK (length(subject) > 0),
    entry INTEGER NOT NULL REFERENCES journal (seq),
    PRIMARY KEY (plan, kind, subject, entry)
) STRICT, WITHOUT ROWID;
