-- Photos of reviews. The row comes first, then its files in the photo store, then the review that shows it; whatever
-- breaks off in between, the sweeper finds the row and removes what belongs to it.

CREATE TABLE photo (
    id            uuid         PRIMARY KEY,
    status        varchar(10)  NOT NULL DEFAULT 'SHOWN' CHECK (status IN ('SHOWN', 'HIDDEN')),
    visitor       bytea        CHECK (octet_length(visitor) = 32),
    review_id     bigint       REFERENCES review ON DELETE SET NULL,
    position      smallint     CHECK (position BETWEEN 1 AND 4),
    alt           varchar(120) CHECK (alt ~ '\S'),
    width         smallint     NOT NULL CHECK (width BETWEEN 1 AND 1600),
    height        smallint     NOT NULL CHECK (height BETWEEN 1 AND 1600),
    bytes_320     integer      NOT NULL CHECK (bytes_320 > 0),
    bytes_800     integer      NOT NULL CHECK (bytes_800 > 0),
    bytes_1600    integer      NOT NULL CHECK (bytes_1600 > 0),
    page          varchar(200),
    taken_in_at   timestamptz  NOT NULL DEFAULT now(),
    stored_at     timestamptz,
    deleted_at    timestamptz,
    swept_at      timestamptz,
    -- Copied from the review by the triggers below, so that lists of photos need no look at reviews.
    restaurant_id bigint,
    rating        smallint,
    shown         boolean      NOT NULL DEFAULT false,
    UNIQUE (review_id, position) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((review_id IS NULL) = (position IS NULL)),
    CHECK (review_id IS NULL OR stored_at IS NOT NULL AND deleted_at IS NULL)
);
COMMENT ON COLUMN photo.visitor IS 'SHA-256 of the visitor cookie of whoever took it in; empty for imports';
COMMENT ON COLUMN photo.width IS 'of the largest size, in pixels';
COMMENT ON COLUMN photo.page IS 'the address of the form that it was sent for';
COMMENT ON COLUMN photo.stored_at IS 'when all its files were in the photo store; empty: not yet, or never';
COMMENT ON COLUMN photo.deleted_at IS 'when it was given up; nobody sees it any more, and the sweeper removes it';
COMMENT ON COLUMN photo.swept_at IS 'when a sweeper last set out to remove it';
COMMENT ON COLUMN photo.shown IS 'whether photo and review are';

-- The best photo of a restaurant comes first.
CREATE INDEX photo_best ON photo (restaurant_id, rating DESC, taken_in_at DESC, id) WHERE shown;
CREATE INDEX photo_waiting ON photo (taken_in_at) WHERE review_id IS NULL AND deleted_at IS NULL;
CREATE INDEX photo_deleted ON photo (deleted_at) WHERE deleted_at IS NOT NULL;

-- A photo that loses its review, whichever way, is given up.
CREATE FUNCTION photo_follows_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.review_id IS NULL THEN
        IF TG_OP = 'UPDATE' AND OLD.review_id IS NOT NULL THEN
            NEW.deleted_at := coalesce(NEW.deleted_at, now());
        END IF;
        NEW.position := NULL;
        NEW.restaurant_id := NULL;
        NEW.rating := NULL;
        NEW.shown := false;
    ELSE
        SELECT restaurant_id, rating, status = 'SHOWN' AND NEW.status = 'SHOWN' AND NEW.deleted_at IS NULL
            INTO NEW.restaurant_id, NEW.rating, NEW.shown
            FROM review WHERE id = NEW.review_id FOR SHARE; -- waits for a change of the review that is under way
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER photo_follows_review
    BEFORE INSERT OR UPDATE OF review_id, status, deleted_at ON photo
    FOR EACH ROW EXECUTE FUNCTION photo_follows_review();

CREATE FUNCTION review_leads_photos() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE photo SET review_id = review_id WHERE review_id = NEW.id; -- fires the trigger above
    RETURN NULL;
END $$;

CREATE TRIGGER review_leads_photos
    AFTER UPDATE OF status, rating, restaurant_id ON review
    FOR EACH ROW EXECUTE FUNCTION review_leads_photos();
