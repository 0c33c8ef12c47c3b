-- What moderators have done, by hand with the command moderate as on the pages for them that are to come. The status of
-- the subject says how it is now; this table says who made it so, when and why.

CREATE TABLE moderation (
    id         bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject    varchar(10)  NOT NULL CHECK (subject IN ('RESTAURANT', 'REVIEW', 'PHOTO')),
    subject_id varchar(36)  NOT NULL CHECK (subject_id ~ '\S'),
    action     varchar(10)  NOT NULL CHECK (action IN ('HIDE', 'SHOW', 'DELETE')),
    reason     varchar(500) NOT NULL CHECK (reason ~ '\S'),
    moderator  varchar(120) NOT NULL CHECK (moderator ~ '\S'),
    acted_at   timestamptz  NOT NULL DEFAULT now()
);
COMMENT ON TABLE moderation IS 'acts of moderators; rows are added and never changed';
COMMENT ON COLUMN moderation.subject_id IS 'a number, of photos a uuid; no foreign key: the row outlives what it tells of';
COMMENT ON COLUMN moderation.reason IS 'for other moderators, and one day for the author';
COMMENT ON COLUMN moderation.moderator IS 'by hand the name that the operator gave; of the pages the name at sign-in';

CREATE INDEX moderation_of_subject ON moderation (subject, subject_id, id);

CREATE FUNCTION moderation_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Acts of moderators are kept as they are.' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER moderation_is_kept
    BEFORE UPDATE OR DELETE OR TRUNCATE ON moderation
    FOR EACH STATEMENT EXECUTE FUNCTION moderation_is_kept();
