-- How areas of one boundary version pass into those of another: one row for each column of shares.
-- A conversion key that was imported has a name; what was computed belongs to the values that it made.
CREATE TABLE successor (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_version INTEGER NOT NULL REFERENCES boundary_version (id),
    to_version INTEGER NOT NULL REFERENCES boundary_version (id),
    level_id TEXT NOT NULL REFERENCES level (id),
    name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('computed', 'imported'))
);

-- The shares of each old area add up to 1; `basis` says what they were made from.
CREATE TABLE successor_share (
    successor_id INTEGER NOT NULL REFERENCES successor (id) ON DELETE CASCADE,
    from_key TEXT NOT NULL,
    to_key TEXT NOT NULL,
    share REAL NOT NULL,
    basis TEXT NOT NULL,
    PRIMARY KEY (successor_id, from_key, to_key)
) WITHOUT ROWID;

-- Deliveries that nobody sent: values carried over from another boundary version, with the shares of each variable.
CREATE TABLE rebased (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    variable_number INTEGER NOT NULL REFERENCES variable (number),
    successor_id INTEGER NOT NULL REFERENCES successor (id),
    PRIMARY KEY (delivery_id, variable_number)
) WITHOUT ROWID;

-- What each block of carried values was made from: JSON, the deliveries by variable (its own, and what limits it).
-- Values that no longer follow from them are taken out in the write that makes them so.
CREATE TABLE rebased_block (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    variable_number INTEGER NOT NULL REFERENCES variable (number),
    reference_date TEXT NOT NULL,
    from_version INTEGER NOT NULL REFERENCES boundary_version (id),
    sources TEXT NOT NULL,
    PRIMARY KEY (delivery_id, variable_number, reference_date)
) WITHOUT ROWID;

-- Blocks that were taken out so, until somebody carries them over again.
CREATE TABLE rebased_outdated (
    version_id INTEGER NOT NULL REFERENCES boundary_version (id),
    variable_number INTEGER NOT NULL REFERENCES variable (number),
    reference_date TEXT NOT NULL,
    from_version INTEGER NOT NULL REFERENCES boundary_version (id),
    PRIMARY KEY (version_id, variable_number, reference_date, from_version)
) WITHOUT ROWID;
