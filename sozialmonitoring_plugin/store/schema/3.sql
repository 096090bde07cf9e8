-- What a released version says of itself: `based_on` is the version it was drawn from, `origin` is
-- 'drawn' in a draft or 'imported' from polygons made elsewhere, `draft` names that draft.
-- A version is sealed by the transaction that writes it, after all its rows.
ALTER TABLE boundary_version ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary_version ADD COLUMN based_on INTEGER REFERENCES boundary_version (id);
ALTER TABLE boundary_version ADD COLUMN released_by TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary_version ADD COLUMN released_at TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary_version ADD COLUMN origin TEXT NOT NULL DEFAULT 'imported';
ALTER TABLE boundary_version ADD COLUMN draft TEXT NOT NULL DEFAULT '';
ALTER TABLE boundary_version ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
UPDATE boundary_version SET sealed = 1;

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

-- Released versions do not change, whoever opens the file, and get no further rows.
-- REPLACE deletes without asking the triggers of DELETE, so that those of INSERT look at ids too.

CREATE TRIGGER area_stays BEFORE UPDATE ON area
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER area_is_kept BEFORE DELETE ON area
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER area_is_complete BEFORE INSERT ON area
WHEN NOT EXISTS (SELECT 1 FROM boundary_version WHERE id = NEW.version_id AND NOT sealed)
    OR EXISTS (SELECT 1 FROM area WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER area_parts_stays BEFORE UPDATE ON area_parts
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER area_parts_is_kept BEFORE DELETE ON area_parts
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER area_parts_is_complete BEFORE INSERT ON area_parts
WHEN NOT EXISTS (SELECT 1 FROM boundary_version WHERE id = NEW.version_id AND NOT sealed)
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_move_stays BEFORE UPDATE ON boundary_move
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_move_is_kept BEFORE DELETE ON boundary_move
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_move_is_complete BEFORE INSERT ON boundary_move
WHEN NOT EXISTS (SELECT 1 FROM boundary_version WHERE id = NEW.version_id AND NOT sealed)
    OR EXISTS (SELECT 1 FROM boundary_move WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_version_is_not_replaced BEFORE INSERT ON boundary_version
WHEN EXISTS (SELECT 1 FROM boundary_version WHERE id = NEW.id OR valid_from = NEW.valid_from)
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_version_stays BEFORE UPDATE ON boundary_version
WHEN OLD.sealed
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;

CREATE TRIGGER boundary_version_is_kept BEFORE DELETE ON boundary_version
BEGIN
    SELECT RAISE(ABORT, 'released boundaries do not change');
END;
