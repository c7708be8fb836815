-- The journal is the truth: one row a command, each hash over the row and the hash before.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY CHECK (seq >= 0),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (length(actor) > 0),
    stream TEXT NOT NULL CHECK (length(stream) > 0),
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 255),
    body BLOB NOT NULL CHECK (length(body) > 0),
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER journal_continues BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM journal)
    OR NEW.prev <> coalesce((SELECT hash FROM journal WHERE seq = NEW.seq - 1), zeroblob(32))
    OR NEW.at < coalesce((SELECT at FROM journal WHERE seq = NEW.seq - 1), NEW.at)
BEGIN
    SELECT raise(ABORT, 'an entry must follow the last one');
END;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is append-only');
END;

-- Bytes that entries name by hash. Erasing nulls the bytes and keeps the hash.
CREATE TABLE content (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    class TEXT NOT NULL CHECK (length(class) > 0),
    size INTEGER NOT NULL CHECK (size >= 0),
    bytes BLOB CHECK (bytes IS NULL OR length(bytes) = size)
) STRICT;

CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content
WHEN NEW.hash <> OLD.hash OR NEW.class <> OLD.class OR NEW.size <> OLD.size OR NEW.bytes IS NOT NULL
BEGIN
    SELECT raise(ABORT, 'content is kept or erased, never changed');
END;

CREATE TRIGGER content_is_never_cut BEFORE DELETE ON content
BEGIN
    SELECT raise(ABORT, 'content is kept or erased, never removed');
END;
