-- What one looks for among all cells of a country: when each admitted last, whether anybody is in its pool, how many
-- members it has. It is worked out of the facts for every cell that changed, and never counted up or down; until it is,
-- the reader asks the facts of those few cells. Every cell has a row, at the path of now: a reader walks along them.
CREATE TABLE "cell_states" (
    "committee_id" UUID NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "established_on" DATE NOT NULL,
    "dissolved_on" DATE,
    "last_admitted_on" DATE,
    "annulled_until" DATE,
    "members" INTEGER,
    "members_year" INTEGER,
    "in_pool" INTEGER NOT NULL,

    CONSTRAINT "cell_states_pkey" PRIMARY KEY ("committee_id")
);
CREATE INDEX "cell_states_path_committee_id_idx" ON "cell_states"("path", "committee_id");
-- Cells whose state is to be worked out again. Rows are only inserted, so that nobody waits for another.
CREATE TABLE "cell_changes" (
    "id" BIGSERIAL NOT NULL,
    "committee_id" UUID NOT NULL,

    CONSTRAINT "cell_changes_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION "is_in_pool"("stage" TEXT, "exit" TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT exit IS NULL AND stage IN ('SOURCED', 'CULTIVATING', 'AWARENESS_TRAINED', 'DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED', 'CELL_PROPOSED', 'COMMITTEE_PROPOSED')
$$;
-- The last day of a decision that nobody annulled, and the last day of an annulment: an admission counts until its own.
CREATE VIEW "cell_facts" AS
    SELECT c."id" AS "committee_id", c."path", c."established_on", c."dissolved_on",
        (SELECT max(a."decided_on") FROM "admissions" a WHERE a."committee_id" = c."id" AND a."voided_at" IS NULL AND a."annulled_on" IS NULL) AS "last_admitted_on",
        (SELECT max(a."annulled_on") FROM "admissions" a WHERE a."committee_id" = c."id" AND a."voided_at" IS NULL) AS "annulled_until",
        m."official_members" AS "members", m."year" AS "members_year",
        (SELECT count(*)::int FROM "candidates" k WHERE k."cell_id" = c."id" AND "is_in_pool"(k."stage", k."exit")) AS "in_pool"
    FROM "committees" c LEFT JOIN LATERAL (
        SELECT n."official_members", n."year" FROM "member_counts" n WHERE n."committee_id" = c."id" ORDER BY n."year" DESC LIMIT 1) m ON TRUE
    WHERE c."kind" IN ('CELL', 'GRASSROOTS_CELL');
INSERT INTO "cell_states" ("committee_id", "path", "established_on", "dissolved_on", "last_admitted_on", "annulled_until", "members", "members_year", "in_pool")
    SELECT "committee_id", "path", "established_on", "dissolved_on", "last_admitted_on", "annulled_until", "members", "members_year", "in_pool" FROM "cell_facts" ORDER BY "path";

CREATE FUNCTION "mark_cells_of_admissions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "cell_changes" ("committee_id") SELECT DISTINCT "committee_id" FROM "became";
    RETURN NULL;
END $$;
CREATE TRIGGER "admissions_mark_inserted" AFTER INSERT ON "admissions" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells_of_admissions"();
CREATE TRIGGER "admissions_mark_updated" AFTER UPDATE ON "admissions" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells_of_admissions"();

-- A step within the pool changes nothing of the cell: only cells are marked in whose pool there are more or fewer than before.
CREATE FUNCTION "mark_cells_of_candidates"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE TG_OP
    WHEN 'INSERT' THEN
        INSERT INTO "cell_changes" ("committee_id") SELECT DISTINCT "cell_id" FROM "became" WHERE "is_in_pool"("stage", "exit");
    WHEN 'DELETE' THEN
        INSERT INTO "cell_changes" ("committee_id") SELECT DISTINCT "cell_id" FROM "was" WHERE "is_in_pool"("stage", "exit");
    ELSE
        INSERT INTO "cell_changes" ("committee_id")
        SELECT "cell_id" FROM (SELECT "cell_id", "stage", "exit", -1 AS "times" FROM "was" UNION ALL SELECT "cell_id", "stage", "exit", 1 FROM "became") k
        WHERE "is_in_pool"("stage", "exit") GROUP BY "cell_id" HAVING sum("times") <> 0;
    END CASE;
    RETURN NULL;
END $$;
CREATE TRIGGER "candidates_mark_inserted" AFTER INSERT ON "candidates" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells_of_candidates"();
CREATE TRIGGER "candidates_mark_updated" AFTER UPDATE ON "candidates" REFERENCING OLD TABLE AS "was" NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells_of_candidates"();
CREATE TRIGGER "candidates_mark_deleted" AFTER DELETE ON "candidates" REFERENCING OLD TABLE AS "was" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells_of_candidates"();

CREATE FUNCTION "mark_cells_of_members"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO "cell_changes" ("committee_id") SELECT DISTINCT "committee_id" FROM "was";
    ELSE
        INSERT INTO "cell_changes" ("committee_id") SELECT DISTINCT "committee_id" FROM "became";
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "member_counts_mark_inserted" AFTER INSERT ON "member_counts" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells_of_members"();
CREATE TRIGGER "member_counts_mark_updated" AFTER UPDATE ON "member_counts" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells_of_members"();
CREATE TRIGGER "member_counts_mark_deleted" AFTER DELETE ON "member_counts" REFERENCING OLD TABLE AS "was" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells_of_members"();

CREATE FUNCTION "mark_cells"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO "cell_changes" ("committee_id") SELECT "id" FROM "was";
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF NOT EXISTS (SELECT "id", "path", "kind", "established_on", "dissolved_on" FROM "became" EXCEPT SELECT "id", "path", "kind", "established_on", "dissolved_on" FROM "was") THEN
            RETURN NULL;
        END IF;
        -- The lock of the folds, see packages/database/src/cell-states.ts: a fold writes the same rows.
        PERFORM pg_advisory_xact_lock(7226335);
        UPDATE "cell_states" s SET "path" = c."path" FROM "became" c WHERE s."committee_id" = c."id" AND s."path" <> c."path";
        INSERT INTO "cell_changes" ("committee_id")
        SELECT "id" FROM (SELECT "id", "path", "kind", "established_on", "dissolved_on" FROM "became" EXCEPT SELECT "id", "path", "kind", "established_on", "dissolved_on" FROM "was") c;
    ELSE
        INSERT INTO "cell_changes" ("committee_id") SELECT "id" FROM "became" WHERE "kind" IN ('CELL', 'GRASSROOTS_CELL');
    END IF;
    INSERT INTO "cell_states" ("committee_id", "path", "established_on", "in_pool")
    SELECT "id", "path", "established_on", 0 FROM "became" WHERE "kind" IN ('CELL', 'GRASSROOTS_CELL') ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER "committees_mark_inserted" AFTER INSERT ON "committees" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells"();
CREATE TRIGGER "committees_mark_updated" AFTER UPDATE ON "committees" REFERENCING OLD TABLE AS "was" NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells"();
CREATE TRIGGER "committees_mark_deleted" AFTER DELETE ON "committees" REFERENCING OLD TABLE AS "was" FOR EACH STATEMENT EXECUTE FUNCTION "mark_cells"();
