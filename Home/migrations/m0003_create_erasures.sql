-- Which stored bytes were erased lawfully: follows from the journal like every projection.
CREATE TABLE erasure (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    entry INTEGER NOT NULL UNIQUE REFERENCES journal (seq)
) STRICT, WITHOUT ROWID;

-- Nobody empties content without an entry that says so.
CREATE TRIGGER content_is_erased_lawfully BEFORE UPDATE ON content
WHEN NEW.bytes IS NULL AND NOT EXISTS (SELECT 1 FROM erasure WHERE hash = OLD.hash)
BEGIN
    SELECT raise(ABORT, 'content is erased by an entry that says so');
END;

-- Finds entries by kind without reading the others: a kind of a later version when a world is opened, and
-- the imports that name content which is erased.
CREATE INDEX journal_by_kind ON journal (kind, version);
