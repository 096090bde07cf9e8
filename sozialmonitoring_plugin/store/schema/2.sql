-- What a variable is beyond its own columns: formula, family and ages, what it is a part of, descriptions.
ALTER TABLE variable ADD COLUMN definition TEXT NOT NULL DEFAULT '{}';
