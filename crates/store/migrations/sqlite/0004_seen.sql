-- Derived from `session`: what a camera saw well, form by form and side by side. Kept so that neither
-- the first week nor the own best reads years of sessions.
CREATE TABLE seen (
    tenant  BLOB NOT NULL,
    person  BLOB NOT NULL,
    form    TEXT NOT NULL,
    day     TEXT NOT NULL, -- local calendar day, YYYY-MM-DD
    session BLOB NOT NULL,
    side    TEXT NOT NULL, -- left, right, or nothing where both move alike
    shares  TEXT NOT NULL, -- JSON: per cent of the target, a number for each repetition
    PRIMARY KEY (tenant, person, form, day, session, side)
) WITHOUT ROWID;
