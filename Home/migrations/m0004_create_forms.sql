-- In which form the rows of each projection were made; another form in the product makes them anew.
CREATE TABLE projection (
    name TEXT NOT NULL PRIMARY KEY CHECK (length(name) > 0),
    form INTEGER NOT NULL CHECK (form > 0)
) STRICT, WITHOUT ROWID;
