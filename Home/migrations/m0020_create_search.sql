-- What can be found in the documents of an adoption, as words: it follows from the journal and can be made
-- again. The row with the highest number answers most.
CREATE TABLE findable (
    row INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES journal (seq),
    number INTEGER NOT NULL CHECK (number >= 0),
    kind TEXT NOT NULL CHECK (length(kind) > 0),
    id TEXT NOT NULL,
    names TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (entry, number)
) STRICT;

CREATE VIRTUAL TABLE findable_index USING fts5 (
    names, words, content = 'findable', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER findable_is_indexed AFTER INSERT ON findable
BEGIN
    INSERT INTO findable_index (rowid, names, words) VALUES (NEW.row, NEW.names, NEW.words);
END;

CREATE TRIGGER findable_is_forgotten AFTER DELETE ON findable
BEGIN
    INSERT INTO findable_index (findable_index, rowid, names, words)
    VALUES ('delete', OLD.row, OLD.names, OLD.words);
END;
