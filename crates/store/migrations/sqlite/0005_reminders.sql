-- Who wants reminders, as their journal says it last, and until when theirs are jobs already. Derived:
-- written with the entry of the journal, in its transaction.
CREATE TABLE reminder_watch (
    tenant     BLOB    NOT NULL,
    person     BLOB    NOT NULL,
    seq        INTEGER NOT NULL, -- the entry of the journal that says so
    choice     TEXT    NOT NULL, -- JSON, as in that entry
    planned_ms INTEGER NOT NULL, -- what comes before this moment is in `job`
    PRIMARY KEY (tenant, person)
) WITHOUT ROWID;
CREATE INDEX reminder_watch_by_plan ON reminder_watch (tenant, planned_ms);

-- What is to be done at its time, once. Whoever does it holds a lease; a lease that has run out means
-- that its holder has died, and the job is taken again.
CREATE TABLE job (
    tenant         BLOB    NOT NULL,
    person         BLOB    NOT NULL,
    once           TEXT    NOT NULL, -- its name, such as "reminder 2026-11-30 morning first"
    due_ms         INTEGER NOT NULL, -- when it was to be done
    run_at_ms      INTEGER NOT NULL, -- when it is tried next
    work           TEXT    NOT NULL, -- what, as JSON
    state          TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dropped')),
    attempts       INTEGER NOT NULL DEFAULT 0,
    lease          BLOB,             -- who holds it
    lease_until_ms INTEGER NOT NULL DEFAULT 0,
    said           TEXT,             -- why it was dropped, or what went wrong the last time
    settled_ms     INTEGER,
    PRIMARY KEY (tenant, person, once)
) WITHOUT ROWID;
CREATE INDEX job_waiting ON job (tenant, run_at_ms) WHERE state = 'waiting';
CREATE INDEX job_settled ON job (tenant, settled_ms) WHERE settled_ms IS NOT NULL;

-- Browsers that asked for push messages (W3C Push API).
CREATE TABLE push_subscription (
    tenant   BLOB    NOT NULL,
    id       BLOB    NOT NULL,
    person   BLOB    NOT NULL,
    endpoint TEXT    NOT NULL, -- where the browser's maker takes messages for it
    p256dh   BLOB    NOT NULL, -- its public key
    auth     BLOB    NOT NULL, -- its secret
    added_ms INTEGER NOT NULL,
    gone_ms  INTEGER,          -- since when its maker says that there is no such subscription
    PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX push_subscription_by_endpoint ON push_subscription (tenant, endpoint);
CREATE INDEX push_subscription_by_person ON push_subscription (tenant, person, added_ms);

-- Addresses of calendars. The address itself is known to its owner only.
CREATE TABLE calendar_feed (
    tenant     BLOB    NOT NULL,
    hash       BLOB    NOT NULL, -- SHA-256 of the token in the address
    person     BLOB    NOT NULL,
    made_ms    INTEGER NOT NULL,
    revoked_ms INTEGER,
    PRIMARY KEY (tenant, hash)
) WITHOUT ROWID;
CREATE INDEX calendar_feed_by_person ON calendar_feed (tenant, person, made_ms);

-- Keys that are made once and stay with the data: a backup without them would silence every browser.
CREATE TABLE secret (
    tenant BLOB NOT NULL,
    name   TEXT NOT NULL,
    value  BLOB NOT NULL,
    PRIMARY KEY (tenant, name)
) WITHOUT ROWID;
