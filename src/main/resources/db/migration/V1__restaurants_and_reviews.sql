-- Restaurants, their reviews, and the counters that make every list cost the same.
-- Every rule of the forms stands here again as a constraint, so that no path around them can break it.

CREATE TABLE restaurant (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version        integer      NOT NULL DEFAULT 0,
    status         varchar(10)  NOT NULL DEFAULT 'SHOWN' CHECK (status IN ('SHOWN', 'HIDDEN')),
    name           varchar(50)  NOT NULL CHECK (name ~ '\S'),
    street_address varchar(50)  CHECK (street_address ~ '\S'),
    description    varchar(250) NOT NULL CHECK (description ~ '\S'),
    cuisine        varchar(20)  CHECK (cuisine ~ '^[A-Z_]+$'),
    price          smallint     CHECK (price BETWEEN 1 AND 4),
    created_by     bytea        CHECK (octet_length(created_by) = 32),
    created_at     timestamptz  NOT NULL DEFAULT now(),
    stars_1        integer      NOT NULL DEFAULT 0 CHECK (stars_1 >= 0),
    stars_2        integer      NOT NULL DEFAULT 0 CHECK (stars_2 >= 0),
    stars_3        integer      NOT NULL DEFAULT 0 CHECK (stars_3 >= 0),
    stars_4        integer      NOT NULL DEFAULT 0 CHECK (stars_4 >= 0),
    stars_5        integer      NOT NULL DEFAULT 0 CHECK (stars_5 >= 0),
    rating_count   integer      GENERATED ALWAYS AS (stars_1 + stars_2 + stars_3 + stars_4 + stars_5) STORED,
    rating_sum     integer      GENERATED ALWAYS AS
                       (stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5) STORED,
    -- Five imagined reviews of 3.5 stars: one enthusiast does not beat fifty contented guests.
    score          double precision GENERATED ALWAYS AS
                       ((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5 + 17.5)
                        / (stars_1 + stars_2 + stars_3 + stars_4 + stars_5 + 5)) STORED
);
COMMENT ON COLUMN restaurant.created_by IS 'SHA-256 of the visitor cookie of whoever added it; empty for imports';

CREATE INDEX restaurant_top ON restaurant (score DESC, id) WHERE status = 'SHOWN';
CREATE INDEX restaurant_new ON restaurant (created_at DESC, id DESC) WHERE status = 'SHOWN';
CREATE INDEX restaurant_name ON restaurant (lower(name), id) WHERE status = 'SHOWN';
CREATE INDEX restaurant_reviews ON restaurant (rating_count DESC, id) WHERE status = 'SHOWN';

CREATE TABLE review (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version       integer       NOT NULL DEFAULT 0,
    status        varchar(10)   NOT NULL DEFAULT 'SHOWN' CHECK (status IN ('SHOWN', 'HIDDEN')),
    restaurant_id bigint        NOT NULL REFERENCES restaurant ON DELETE CASCADE,
    visitor       bytea         CHECK (octet_length(visitor) = 32),
    rating        smallint      NOT NULL CHECK (rating BETWEEN 1 AND 5),
    comments      varchar(2000) CHECK (comments ~ '\S'),
    author        varchar(20)   NOT NULL CHECK (author ~ '\S'),
    written_at    timestamptz   NOT NULL DEFAULT now(),
    edited_at     timestamptz,
    UNIQUE (restaurant_id, visitor)
);
COMMENT ON COLUMN review.visitor IS 'SHA-256 of the visitor cookie of the author; empty for imports';

CREATE INDEX review_new ON review (restaurant_id, written_at DESC, id DESC) WHERE status = 'SHOWN';
CREATE INDEX review_rating ON review (restaurant_id, rating, written_at DESC, id DESC) WHERE status = 'SHOWN';

-- Counts shown reviews only, whichever way a row changes: form, import, hiding, or SQL by hand.
CREATE FUNCTION count_stars() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.status = 'SHOWN' THEN
        PERFORM add_stars(OLD.restaurant_id, OLD.rating, -1);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.status = 'SHOWN' THEN
        PERFORM add_stars(NEW.restaurant_id, NEW.rating, 1);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION add_stars(reviewed bigint, stars integer, amount integer) RETURNS void LANGUAGE sql AS $$
    UPDATE restaurant SET
        stars_1 = stars_1 + CASE stars WHEN 1 THEN amount ELSE 0 END,
        stars_2 = stars_2 + CASE stars WHEN 2 THEN amount ELSE 0 END,
        stars_3 = stars_3 + CASE stars WHEN 3 THEN amount ELSE 0 END,
        stars_4 = stars_4 + CASE stars WHEN 4 THEN amount ELSE 0 END,
        stars_5 = stars_5 + CASE stars WHEN 5 THEN amount ELSE 0 END
    WHERE id = reviewed
$$;

CREATE TRIGGER review_counted
    AFTER INSERT OR DELETE OR UPDATE OF status, rating, restaurant_id ON review
    FOR EACH ROW EXECUTE FUNCTION count_stars();

-- Idempotency keys: the first post with a nonce wins, a repeated one is sent to the first one's result.
CREATE TABLE form_nonce (
    nonce          uuid        PRIMARY KEY,
    visitor        bytea       NOT NULL CHECK (octet_length(visitor) = 32),
    result_address varchar(200),
    used_at        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX form_nonce_age ON form_nonce (used_at);

-- Signs the form tokens; made when the first form is opened. The newest two are accepted, the newest signs.
CREATE TABLE site_key (
    id       integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    secret   bytea       NOT NULL CHECK (octet_length(secret) = 32),
    made_at  timestamptz NOT NULL DEFAULT now()
);
