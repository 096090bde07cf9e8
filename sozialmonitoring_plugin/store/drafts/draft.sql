CREATE TABLE draft_meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The areas as they are now, for anybody who opens the file in QGIS; what counts are base and gestures.
CREATE TABLE areas (
    fid INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    parent TEXT NOT NULL,
    geom MULTIPOLYGON
);

CREATE TABLE base_area (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    parent TEXT NOT NULL,
    shape BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE gesture (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    tool TEXT NOT NULL,
    undoes INTEGER NOT NULL,
    change BLOB NOT NULL,
    states TEXT NOT NULL,
    moves TEXT NOT NULL
);

CREATE TRIGGER gesture_stays BEFORE UPDATE ON gesture
BEGIN
    SELECT RAISE(ABORT, 'what was done stays on record');
END;

CREATE TRIGGER gesture_is_kept BEFORE DELETE ON gesture
BEGIN
    SELECT RAISE(ABORT, 'what was done stays on record');
END;
