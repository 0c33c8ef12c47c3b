-- What ./scripts/import-django has copied, so that it can be run again: it adds what is new and touches nothing else,
-- whatever visitors and moderators have made of a row since. A row here outlives the row that was made of it.

CREATE TABLE django_import (
    kind        varchar(10)  NOT NULL CHECK (kind IN ('RESTAURANT', 'REVIEW', 'PHOTO')),
    old_id      bigint       NOT NULL,
    source      varchar(100) NOT NULL CHECK (source ~ '\S'),
    digest      bytea        NOT NULL CHECK (octet_length(digest) = 32),
    imported_at timestamptz  NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, old_id)
);
COMMENT ON COLUMN django_import.old_id IS 'the number in the old site; of the review for a photo';
COMMENT ON COLUMN django_import.source IS 'what tells the old site from others of its kind';
COMMENT ON COLUMN django_import.digest IS 'SHA-256 of the old row as it was copied';
