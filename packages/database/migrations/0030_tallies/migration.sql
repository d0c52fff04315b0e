-- Admissions of a whole tree by all that is known of the persons: what a country asks by age and occupation would be read of
-- a million rows otherwise. What is known is one number, a few bits for each of its groups (0 where it is not known), so
-- that a question keeps the bits that it asks for and adds up; the words stand in the order of the product's own lists.
CREATE FUNCTION "tally_code"("sex" TEXT, "age" INTEGER, "ethnicity" TEXT, "religion" TEXT, "education" TEXT, "qualification" TEXT, "occupation" TEXT, "enterprise_kind" TEXT, "youth_union_member" BOOLEAN, "source_kind" TEXT) RETURNS INTEGER LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(array_position(ARRAY['FEMALE', 'MALE'], sex), 0)
        | (COALESCE(width_bucket(age, ARRAY[18, 26, 31, 36, 41, 51, 61]) + 1, 0) << 2)
        | (CASE WHEN nullif(ethnicity, '') IS NULL THEN 0 WHEN ethnicity <> 'Kinh' THEN 1 ELSE 2 END << 6)
        | (CASE WHEN nullif(religion, '') IS NULL THEN 0 WHEN religion <> 'Không' THEN 1 ELSE 2 END << 8)
        | (COALESCE(array_position(ARRAY['CAN_READ_AND_WRITE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'], education), 0) << 10)
        | (COALESCE(array_position(ARRAY['NONE', 'ELEMENTARY', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTORATE'], qualification), 0) << 13)
        | (COALESCE(array_position(ARRAY['FARMER', 'WORKER', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'TEACHER', 'HEALTH_WORKER', 'STUDENT', 'PUPIL', 'ARMED_FORCES', 'BUSINESS', 'RETIRED', 'OTHER'], occupation), 0) << 16)
        | (COALESCE(array_position(ARRAY['STATE', 'PRIVATE', 'FOREIGN', 'COOPERATIVE'], enterprise_kind), 0) << 20)
        | (CASE WHEN youth_union_member THEN 1 WHEN NOT youth_union_member THEN 2 ELSE 0 END << 23)
        | (COALESCE(array_position(ARRAY['YOUTH_UNION', 'WOMENS_UNION', 'FARMERS_UNION', 'VETERANS_ASSOCIATION', 'FATHERLAND_FRONT', 'TRADE_UNION', 'EMULATION_MOVEMENT', 'OTHER'], source_kind), 0) << 25)
$$;
-- 1 and 2 by decision, 3 and 4 by ceremony; 2 and 4 of re-admissions.
CREATE FUNCTION "tally_measure"("basis" TEXT, "readmission" BOOLEAN) RETURNS SMALLINT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (CASE basis WHEN 'DECISION' THEN 1 ELSE 3 END + CASE WHEN readmission THEN 1 ELSE 0 END)::smallint
$$;
-- The root of a path, and the committee below it: the root itself where nothing is.
CREATE FUNCTION "tally_root"("path" TEXT) RETURNS INTEGER LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(nullif(split_part(path, '/', 2), ''), '0')::int
$$;
CREATE FUNCTION "tally_place"("path" TEXT) RETURNS INTEGER LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(nullif(split_part(path, '/', 3), ''), nullif(split_part(path, '/', 2), ''), '0')::int
$$;

-- Grains of the same facts: 1 a year of the whole tree (place 0), 2 a year of a committee below the root, 3 a month of such a
-- committee, and from 4 on the same month with one group of the code only, in the order of the bits. A period is a year and a month, 202611; 202600 is the whole year.
CREATE TABLE "tallies" (
    "root" INTEGER NOT NULL,
    "grain" SMALLINT NOT NULL,
    "measure" SMALLINT NOT NULL,
    "period" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "code" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "tallies_pkey" PRIMARY KEY ("root", "grain", "measure", "period", "place", "code"),
    CONSTRAINT "tallies_grain" CHECK ("grain" BETWEEN 1 AND 13),
    CONSTRAINT "tallies_measure" CHECK ("measure" BETWEEN 1 AND 4)
);
-- What is not in the tallies yet, by month and committee below the root. Rows are only inserted, and folded later.
CREATE TABLE "tally_deltas" (
    "id" BIGSERIAL NOT NULL,
    "root" INTEGER NOT NULL,
    "measure" SMALLINT NOT NULL,
    "period" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "code" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "tally_deltas_pkey" PRIMARY KEY ("id")
);

-- What the tallies count, one row each. What was annulled is subtracted by whoever reads, for it holds from its day on.
CREATE VIEW "tallied_facts" AS
    SELECT "tally_root"(a."path") AS "root", "tally_place"(a."path") AS "place", "tally_measure"(f."basis", a."readmission") AS "measure",
        (date_part('year', f."day") * 100 + date_part('month', f."day"))::int AS "period",
        "tally_code"(a."sex", a."age_years", a."ethnicity", a."religion", a."education", a."qualification", a."occupation", a."enterprise_kind", a."youth_union_member", a."source_kind") AS "code"
    FROM "admissions" a CROSS JOIN LATERAL (VALUES ('DECISION', a."decided_on"), ('CEREMONY', a."ceremony_on")) AS f("basis", "day")
    WHERE a."voided_at" IS NULL AND f."day" IS NOT NULL;

-- The rows of a fact in all grains.
CREATE FUNCTION "tally_grains"("period" INTEGER, "place" INTEGER, "code" INTEGER) RETURNS TABLE ("grain" SMALLINT, "of_period" INTEGER, "of_place" INTEGER, "of_code" INTEGER) LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 13 AS $$
    SELECT g.grain::smallint, CASE WHEN g.grain <= 2 THEN period / 100 * 100 ELSE period END, CASE WHEN g.grain = 1 THEN 0 ELSE place END, code & g.mask
    FROM (VALUES (1, -1), (2, -1), (3, -1), (4, 3), (5, 60), (6, 192), (7, 768), (8, 7168), (9, 57344), (10, 983040), (11, 7340032), (12, 25165824), (13, 503316480)) AS g(grain, mask)
$$;

INSERT INTO "tallies" ("root", "grain", "measure", "period", "place", "code", "amount")
    SELECT f."root", g."grain", f."measure", g."of_period", g."of_place", g."of_code", sum(f."amount")
    FROM (SELECT "root", "measure", "period", "place", "code", count(*) AS "amount" FROM "tallied_facts" GROUP BY 1, 2, 3, 4, 5) f
        CROSS JOIN LATERAL "tally_grains"(f."period", f."place", f."code") g
    GROUP BY 1, 2, 3, 4, 5, 6
    -- A question reads a stretch of them: they stand together.
    ORDER BY 1, 2, 3, 4, 5, 6;

-- What was annulled is taken off with all that is known of it, from an index alone.
DROP INDEX "admissions_annulled";
CREATE INDEX "admissions_annulled" ON "admissions"("path", "annulled_on", "readmission", "decided_on", "ceremony_on", "age_years", "sex", "ethnicity", "religion", "education", "qualification", "occupation", "enterprise_kind", "youth_union_member", "source_kind")
    WHERE "voided_at" IS NULL AND "annulled_on" IS NOT NULL;

-- A move of committees rewrites the paths of their admissions, and so comes by here too: what was counted at the old place
-- is taken back, and counted at the new one. It waits for nobody.
CREATE FUNCTION "tally_admissions"() RETURNS trigger LANGUAGE plpgsql SET jit = off AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO "tally_deltas" ("root", "measure", "period", "place", "code", "amount")
        SELECT "tally_root"(n."path"), "tally_measure"(f."basis", n."readmission"), date_part('year', f."day") * 100 + date_part('month', f."day"), "tally_place"(n."path"),
            "tally_code"(n."sex", n."age_years", n."ethnicity", n."religion", n."education", n."qualification", n."occupation", n."enterprise_kind", n."youth_union_member", n."source_kind"), count(*)
        FROM "became" n CROSS JOIN LATERAL (VALUES ('DECISION', n."decided_on"), ('CEREMONY', n."ceremony_on")) AS f("basis", "day")
        WHERE n."voided_at" IS NULL AND f."day" IS NOT NULL GROUP BY 1, 2, 3, 4, 5;
    ELSE
        INSERT INTO "tally_deltas" ("root", "measure", "period", "place", "code", "amount")
        SELECT "tally_root"(n."path"), "tally_measure"(f."basis", n."readmission"), date_part('year', f."day") * 100 + date_part('month', f."day"), "tally_place"(n."path"),
            "tally_code"(n."sex", n."age_years", n."ethnicity", n."religion", n."education", n."qualification", n."occupation", n."enterprise_kind", n."youth_union_member", n."source_kind"), sum(n."times")
        FROM (SELECT *, -1 AS "times" FROM "was" UNION ALL SELECT *, 1 FROM "became") n
            CROSS JOIN LATERAL (VALUES ('DECISION', n."decided_on"), ('CEREMONY', n."ceremony_on")) AS f("basis", "day")
        WHERE n."voided_at" IS NULL AND f."day" IS NOT NULL GROUP BY 1, 2, 3, 4, 5 HAVING sum(n."times") <> 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "admissions_tallied_inserted" AFTER INSERT ON "admissions" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "tally_admissions"();
CREATE TRIGGER "admissions_tallied_updated" AFTER UPDATE ON "admissions" REFERENCING OLD TABLE AS "was" NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "tally_admissions"();
