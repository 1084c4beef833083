-- Whose data it is, wherever it is: a random name, made once for each person and carried by an export,
-- so that an import can tell the same person from another.
CREATE TABLE origin (
    tenant BLOB NOT NULL,
    person BLOB NOT NULL,
    id     BLOB NOT NULL,
    PRIMARY KEY (tenant, person)
) WITHOUT ROWID;

-- The one door through which what happened may go: whoever stands here is being erased. A row is written
-- and removed inside the transaction that erases (`sqlite/whole.rs`), so nobody else ever sees one.
CREATE TABLE erasing (
    tenant BLOB NOT NULL,
    person BLOB NOT NULL,
    PRIMARY KEY (tenant, person)
) WITHOUT ROWID;

DROP TRIGGER session_remains;
CREATE TRIGGER session_remains BEFORE DELETE ON session
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE tenant = OLD.tenant AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'sessions are append-only'); END;

DROP TRIGGER check_in_remains;
CREATE TRIGGER check_in_remains BEFORE DELETE ON check_in
WHEN NOT EXISTS (
    SELECT 1 FROM session JOIN erasing USING (tenant, person)
    WHERE session.tenant = OLD.tenant AND session.id = OLD.session)
BEGIN SELECT RAISE(ABORT, 'check-ins are append-only'); END;

DROP TRIGGER dose_choice_remains;
CREATE TRIGGER dose_choice_remains BEFORE DELETE ON dose_choice
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE tenant = OLD.tenant AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'dose choices are append-only'); END;

DROP TRIGGER journal_remains;
CREATE TRIGGER journal_remains BEFORE DELETE ON journal
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE tenant = OLD.tenant AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
