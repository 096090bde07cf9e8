-- What a released version says of itself: `based_on` is the version it was drawn from, `origin` is
-- 'drawn' in a draft or 'imported' from polygons made elsewhere.
ALTER TABLE boundary_version ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary_version ADD COLUMN based_on INTEGER REFERENCES boundary_version (id);
ALTER TABLE boundary_version ADD COLUMN released_by TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary_version ADD COLUMN released_at TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary_version ADD COLUMN origin TEXT NOT NULL DEFAULT 'imported';

-- Of how many parts an area is meant to be where that is more than one: other exclaves are told.
CREATE TABLE area_parts (
    version_id INTEGER NOT NULL REFERENCES boundary_version (id),
    key TEXT NOT NULL,
    parts INTEGER NOT NULL,
    PRIMARY KEY (version_id, key)
) WITHOUT ROWID;

-- Who moved what, when, from which area to which, on the way to a released version.
CREATE TABLE boundary_move (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES boundary_version (id),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    tool TEXT NOT NULL,
    from_key TEXT NOT NULL,
    to_key TEXT NOT NULL,
    addresses INTEGER NOT NULL,
    people TEXT NOT NULL,
    square_metres REAL NOT NULL
);

CREATE INDEX boundary_move_of_version ON boundary_move (version_id);

-- Released versions do not change, whoever opens the file.
CREATE TRIGGER boundary_move_stays BEFORE UPDATE ON boundary_move
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_move_is_kept BEFORE DELETE ON boundary_move
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER area_stays BEFORE UPDATE ON area
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER area_is_kept BEFORE DELETE ON area
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_version_stays BEFORE UPDATE ON boundary_version
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_version_is_kept BEFORE DELETE ON boundary_version
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;
