-- Recordings of landmarks that a person chose to save for a clinician: numbers, never pictures. What
-- somebody chose to save they may delete, so no trigger keeps these.
CREATE TABLE recording (
    tenant      BLOB    NOT NULL,
    id          BLOB    NOT NULL, -- made on the device
    person      BLOB    NOT NULL,
    session     BLOB    NOT NULL, -- no foreign key: the recording may arrive before its session
    form        TEXT    NOT NULL,
    at_ms       INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    frames      INTEGER NOT NULL,
    length_ms   INTEGER NOT NULL,
    bytes       BLOB    NOT NULL, -- plinth-landmarks/1, gzip, as sent; last, so that lists need not read it
    PRIMARY KEY (tenant, id)
);
CREATE INDEX recording_by_time ON recording (tenant, person, at_ms DESC, id);

-- What was deleted, by its id and nothing else: a device that did not hear that its recording had
-- arrived, and sends it again, must not bring it back.
CREATE TABLE recording_gone (
    tenant BLOB NOT NULL,
    id     BLOB NOT NULL,
    person BLOB NOT NULL,
    PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
