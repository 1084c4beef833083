-- "Plnt": tells a Plinth database from any other SQLite file, before it is restored over yours.
PRAGMA application_id = 1349283444;

-- A session as the device sent it, whole: the record carries its own plan, so it can be read
-- without the catalogue of its day. Columns beside it are what is searched by.
CREATE TABLE session (
    tenant      BLOB    NOT NULL,
    id          BLOB    NOT NULL,
    person      BLOB    NOT NULL,
    day         TEXT    NOT NULL, -- local calendar day, YYYY-MM-DD
    started_ms  INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    record      TEXT    NOT NULL, -- JSON
    PRIMARY KEY (tenant, id)
);
CREATE INDEX session_by_time ON session (tenant, person, started_ms DESC, id);
CREATE INDEX session_by_day ON session (tenant, person, day);

-- Answers to "How was it?". A newer answer does not overwrite an older one: the latest counts.
CREATE TABLE check_in (
    tenant      BLOB    NOT NULL,
    id          BLOB    NOT NULL,
    session     BLOB    NOT NULL,
    at_ms       INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    answer      TEXT    NOT NULL, -- JSON
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, session) REFERENCES session (tenant, id)
);
CREATE INDEX check_in_by_session ON check_in (tenant, session, at_ms);

-- Which dose the person chose for an exercise, where the catalogue offers a choice.
CREATE TABLE dose_choice (
    tenant   BLOB    NOT NULL,
    person   BLOB    NOT NULL,
    exercise TEXT    NOT NULL,
    at_ms    INTEGER NOT NULL,
    article  INTEGER NOT NULL -- 1: the article's dose, 0: the catalogue's start
);
CREATE INDEX dose_choice_by_person ON dose_choice (tenant, person, exercise, at_ms);

-- Derived from `session`: when a form was last done. Kept so that Today need not read years.
CREATE TABLE form_done (
    tenant   BLOB NOT NULL,
    person   BLOB NOT NULL,
    form     TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (tenant, person, form)
) WITHOUT ROWID;

CREATE TRIGGER session_stays BEFORE UPDATE ON session
BEGIN SELECT RAISE(ABORT, 'sessions are append-only'); END;
CREATE TRIGGER session_remains BEFORE DELETE ON session
BEGIN SELECT RAISE(ABORT, 'sessions are append-only'); END;
CREATE TRIGGER check_in_stays BEFORE UPDATE ON check_in
BEGIN SELECT RAISE(ABORT, 'check-ins are append-only'); END;
CREATE TRIGGER check_in_remains BEFORE DELETE ON check_in
BEGIN SELECT RAISE(ABORT, 'check-ins are append-only'); END;
CREATE TRIGGER dose_choice_stays BEFORE UPDATE ON dose_choice
BEGIN SELECT RAISE(ABORT, 'dose choices are append-only'); END;
CREATE TRIGGER dose_choice_remains BEFORE DELETE ON dose_choice
BEGIN SELECT RAISE(ABORT, 'dose choices are append-only'); END;
