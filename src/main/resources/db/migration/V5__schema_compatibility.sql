-- What each migration promises to sites of older versions: a site that knows the migrations up to "keeps", or more of
-- them, goes on working on "version", and may start there. Each migration from 6 on adds its own row.

CREATE TABLE schema_compatibility (
    version integer PRIMARY KEY,
    keeps   integer NOT NULL CHECK (keeps BETWEEN 1 AND version - 1)
);
COMMENT ON TABLE schema_compatibility IS 'read by sites that find migrations which they do not know';

GRANT SELECT ON schema_compatibility TO PUBLIC;

INSERT INTO schema_compatibility (version, keeps) VALUES (3, 2), (4, 2), (5, 2);
