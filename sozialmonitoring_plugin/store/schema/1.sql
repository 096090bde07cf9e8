CREATE TABLE sm_meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO sm_meta VALUES ('revision', '0');

CREATE TABLE level (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    rank INTEGER NOT NULL UNIQUE
);

CREATE TABLE boundary_version (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    valid_from TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL
);

-- Only the lowest level has geometry; the levels above are unions of their children.
CREATE TABLE area (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES boundary_version (id),
    level_id TEXT NOT NULL REFERENCES level (id),
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    parent_key TEXT NOT NULL,
    geom MULTIPOLYGON,
    UNIQUE (version_id, level_id, key)
);

CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    street TEXT NOT NULL,
    number INTEGER,
    suffix TEXT NOT NULL,
    area_key TEXT NOT NULL,
    properties TEXT NOT NULL,
    geom POINT
);

CREATE TABLE street (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    properties TEXT NOT NULL,
    geom MULTILINESTRING
);

CREATE TABLE variable (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL
);

CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    definition TEXT NOT NULL
);

CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    sheet TEXT NOT NULL,
    source TEXT NOT NULL,
    profile TEXT NOT NULL,
    level_id TEXT NOT NULL REFERENCES level (id),
    version_id INTEGER NOT NULL REFERENCES boundary_version (id),
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL
);

-- Either a number or a reason why there is none; `cell` is where the office wrote it.
CREATE TABLE observation (
    delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    area_id INTEGER NOT NULL REFERENCES area (id),
    variable_number INTEGER NOT NULL REFERENCES variable (number),
    reference_date TEXT NOT NULL,
    value REAL,
    reason INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (variable_number, reference_date, area_id, delivery_id),
    CHECK ((value IS NULL) = (reason <> 0))
) WITHOUT ROWID;

CREATE INDEX observation_of_delivery ON observation (delivery_id);

CREATE TABLE document (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    details TEXT NOT NULL,
    revision INTEGER NOT NULL
);
