-- Derived from `session` and `check_in`: each session in a few numbers (`care::progress::Session`), so
-- that months are told without reading years of records.
CREATE TABLE progress (
    tenant  BLOB    NOT NULL,
    person  BLOB    NOT NULL,
    session BLOB    NOT NULL,
    seq     INTEGER NOT NULL, -- grows with each change, so that only what is new need be read
    brief   TEXT    NOT NULL, -- JSON
    PRIMARY KEY (tenant, person, session)
) WITHOUT ROWID;
CREATE UNIQUE INDEX progress_by_seq ON progress (tenant, person, seq);

-- What is still to be derived. Whoever adds a session or an answer leaves a note here, a release before
-- this one too; the writer takes it up in the same transaction, or whoever opens the database next.
CREATE TABLE progress_due (
    tenant  BLOB NOT NULL,
    session BLOB NOT NULL,
    PRIMARY KEY (tenant, session)
) WITHOUT ROWID;
INSERT INTO progress_due (tenant, session) SELECT tenant, id FROM session;

CREATE TRIGGER session_progress AFTER INSERT ON session
BEGIN INSERT OR IGNORE INTO progress_due (tenant, session) VALUES (new.tenant, new.id); END;
CREATE TRIGGER check_in_progress AFTER INSERT ON check_in
BEGIN INSERT OR IGNORE INTO progress_due (tenant, session) VALUES (new.tenant, new.session); END;
