-- What a person, a clinician or the day itself added: answers, signs, openings, closed days,
-- versions of the programme. Today is what follows from all of them in order; none is changed.
CREATE TABLE journal (
    tenant      BLOB    NOT NULL,
    person      BLOB    NOT NULL,
    seq         INTEGER NOT NULL, -- the order, from 1
    id          BLOB    NOT NULL, -- made by whoever wrote it
    once        TEXT,             -- what may be kept only once, such as "closed 2026-11-23"
    at_ms       INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    entry       TEXT    NOT NULL, -- JSON
    PRIMARY KEY (tenant, person, seq)
) WITHOUT ROWID;
CREATE UNIQUE INDEX journal_by_id ON journal (tenant, id);
CREATE UNIQUE INDEX journal_once ON journal (tenant, person, once) WHERE once IS NOT NULL;

CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_remains BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
