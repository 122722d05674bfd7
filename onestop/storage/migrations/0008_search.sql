-- Words as they were; rowids are dossier.id, which begins with the minute of reception (row_ids.py), so that the newest
-- are read first. Where a word stands is of no use; beginnings up to six letters have lists of their own.
DROP TABLE dossier_words;
CREATE VIRTUAL TABLE dossier_words USING fts5 (
    words, tokenize = 'unicode61 remove_diacritics 0', columnsize = 0, detail = none, prefix = '1 2 3 4 5 6'
);

-- Code, tax code, number and phone of each, found by any three letters that follow each other.
CREATE VIRTUAL TABLE dossier_parts USING fts5 (parts, tokenize = 'trigram', columnsize = 0, detail = none);

DROP TABLE new_words;
CREATE TABLE new_words (
    id    INTEGER PRIMARY KEY,
    words TEXT NOT NULL,
    parts TEXT NOT NULL
);

-- Whoever had it last, the newest first, settled or not. A dossier just received lies with nobody yet.
CREATE INDEX dossier_by_person ON dossier (owner) WHERE owner <> '';
