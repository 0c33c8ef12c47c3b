-- What the migrations of the Django sample leave (Django 4.0; all its models have been changed until here), and rows as
-- its views store them: checked in the browser only, if at all. A comment names what is wrong with a row.

CREATE TABLE django_migrations (
    id      bigserial    NOT NULL PRIMARY KEY,
    app     varchar(255) NOT NULL,
    name    varchar(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
INSERT INTO django_migrations (app, name, applied) VALUES
    ('contenttypes', '0001_initial', '2022-04-18 14:55:40.000001+00'),
    ('restaurant_review', '0001_initial', '2022-04-18 14:55:41.123456+00'),
    ('restaurant_review', '0002_alter_review_rating', '2022-04-18 14:55:41.200000+00');

CREATE TABLE restaurant_review_restaurant (
    id             bigserial    NOT NULL PRIMARY KEY,
    name           varchar(50)  NOT NULL,
    street_address varchar(50)  NOT NULL,
    description    varchar(250) NOT NULL
);

CREATE TABLE restaurant_review_review (
    id            bigserial    NOT NULL PRIMARY KEY,
    user_name     varchar(20)  NOT NULL,
    rating        integer      NOT NULL,
    review_text   varchar(500) NOT NULL,
    review_date   timestamp with time zone NOT NULL,
    restaurant_id bigint       NOT NULL,
    image_name    varchar(100) NULL
);
ALTER TABLE restaurant_review_review ADD CONSTRAINT restaurant_review_re_restaurant_id_f4a1b2c3_fk_restauran
    FOREIGN KEY (restaurant_id) REFERENCES restaurant_review_restaurant (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX restaurant_review_review_restaurant_id_f4a1b2c3 ON restaurant_review_review (restaurant_id);

INSERT INTO restaurant_review_restaurant (id, name, street_address, description) VALUES
    (1, 'Fourth Coffee', '12 Harbour Street', 'Coffee and cake by the water'),
    (2, ' ', '', E'\t'), -- blank name and description: the form only looks for empty ones
    (5, E'Two\nlines\u0007', repeat('é', 50), E'Cafe\u0301 '), -- control characters, an accent in two pieces, a blank
    (9, 'No reviews', '', 'Nobody has been here');

INSERT INTO restaurant_review_review (id, user_name, rating, review_text, review_date, restaurant_id, image_name) VALUES
    (1, 'Ada', 5, 'Best cake in town', '2022-05-01 10:00:00+00', 1, 'a0000000-0000-4000-8000-000000000001.png'),
    (2, 'Ada', 5, 'Best cake in town', '2022-05-01 10:00:01+00', 1, NULL), -- sent twice: two people may agree, too
    (3, 'Mallory', 9, 'Nine stars', '2022-05-02 10:00:00+00', 1, 'a0000000-0000-4000-8000-000000000001.png'), -- rating
    (4, 'Mallory', -1, '', '2022-05-02 10:00:01+00', 1, NULL), -- rating
    (5, ' ', 3, '', '2022-05-03 10:00:00+00', 1, NULL), -- blank name
    (6, E'Bell\u0007', 4, E'One\r\nTwo', '2022-05-04 10:00:00+00', 1, NULL), -- control character, line break of Windows
    (7, 'Tomorrow', 4, 'Later', '2999-01-01 00:00:00+00', 1, NULL), -- future
    (8, 'Never', 4, 'Before', '-infinity', 1, NULL), -- no date at all
    (10, 'Grace', 2, 'A photo that is a JPEG', '2022-05-05 10:00:00+00', 5, 'a0000000-0000-4000-8000-000000000002.png'),
    (11, 'Alan', 1, 'A photo that is a text', '2022-05-06 10:00:00+00', 5, 'a0000000-0000-4000-8000-000000000003.png'),
    (12, 'Alan', 1, 'A photo that is cut off', '2022-05-06 10:00:00+00', 5, 'a0000000-0000-4000-8000-000000000004.png'),
    (13, 'Alan', 1, 'A photo that is too large', '2022-05-06 10:00:00+00', 5, 'a0000000-0000-4000-8000-000000000005.png'),
    (14, 'Alan', 1, 'A photo that is missing', '2022-05-06 10:00:00+00', 5, 'a0000000-0000-4000-8000-000000000006.png'),
    (15, 'Alan', 1, 'A photo that is empty', '2022-05-06 10:00:00+00', 5, 'a0000000-0000-4000-8000-000000000007.png'),
    (16, 'Mallory', 1, 'A photo from elsewhere', '2022-05-06 10:00:00+00', 5, '../outside.png'); -- path

-- A restaurant that was removed where the foreign key was not.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE restaurant_review_review DISABLE TRIGGER ALL;
INSERT INTO restaurant_review_review (id, user_name, rating, review_text, review_date, restaurant_id, image_name)
    VALUES (17, 'Ghost', 5, 'About a place that is gone', '2022-05-07 10:00:00+00', 4, NULL);
ALTER TABLE restaurant_review_review ENABLE TRIGGER ALL;

SELECT setval('restaurant_review_restaurant_id_seq', 9), setval('restaurant_review_review_id_seq', 17);
