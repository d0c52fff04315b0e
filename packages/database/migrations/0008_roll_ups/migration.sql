-- Cases and admissions carry the path of their cell, so that a subtree's are a range of one index. The database itself
-- keeps it: nobody can forget it.
CREATE OR REPLACE FUNCTION "keep_admission"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD."ceremony_on" IS NOT NULL AND NEW."ceremony_on" IS DISTINCT FROM OLD."ceremony_on")
        OR (OLD."annulled_on" IS NOT NULL AND NEW."annulled_on" IS DISTINCT FROM OLD."annulled_on")
        OR (OLD."voided_at" IS NOT NULL AND NEW."voided_at" IS DISTINCT FROM OLD."voided_at")
        OR to_jsonb(NEW) - 'ceremony_on' - 'annulled_on' - 'voided_at' - 'path' IS DISTINCT FROM to_jsonb(OLD) - 'ceremony_on' - 'annulled_on' - 'voided_at' - 'path' THEN
        RAISE EXCEPTION 'Rows of admissions are never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
ALTER TABLE "candidates" ADD COLUMN "path" TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE "admissions" ADD COLUMN "path" TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE "candidates" SET "path" = "committees"."path" FROM "committees" WHERE "committees"."id" = "candidates"."cell_id";
UPDATE "admissions" SET "path" = "committees"."path" FROM "committees" WHERE "committees"."id" = "admissions"."committee_id";
CREATE INDEX "candidates_path_stage_idx" ON "candidates"("path", "stage");

-- Figures are counted from an index alone: of a subtree by path, of the whole tree by day.
DROP INDEX "admissions_committee_id_ceremony_on_idx";
DROP INDEX "admissions_decided_on_idx";
CREATE INDEX "admissions_path_decided_on" ON "admissions"("path", "decided_on", "readmission", "annulled_on", "age_years", "sex", "ethnicity", "religion", "education", "qualification", "occupation", "enterprise_kind", "youth_union_member", "source_kind")
    WHERE "voided_at" IS NULL;
CREATE INDEX "admissions_path_ceremony_on" ON "admissions"("path", "ceremony_on", "readmission", "annulled_on", "age_years", "sex", "ethnicity", "religion", "education", "qualification", "occupation", "enterprise_kind", "youth_union_member", "source_kind")
    WHERE "voided_at" IS NULL AND "ceremony_on" IS NOT NULL;
CREATE INDEX "admissions_decided_on_path" ON "admissions"("decided_on", "path", "readmission", "annulled_on") WHERE "voided_at" IS NULL;
CREATE INDEX "admissions_ceremony_on_path" ON "admissions"("ceremony_on", "path", "readmission", "annulled_on") WHERE "voided_at" IS NULL AND "ceremony_on" IS NOT NULL;
CREATE INDEX "admissions_annulled" ON "admissions"("path", "annulled_on", "readmission", "decided_on", "ceremony_on") WHERE "voided_at" IS NULL AND "annulled_on" IS NOT NULL;

-- The cell is held until the transaction ends: a move of it waits, so that no row is left at an old path.
CREATE FUNCTION "path_of_candidate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."path" := COALESCE((SELECT "path" FROM "committees" WHERE "id" = NEW."cell_id" FOR SHARE), '');
    RETURN NEW;
END $$;
CREATE TRIGGER "candidates_path_inserted" BEFORE INSERT ON "candidates" FOR EACH ROW EXECUTE FUNCTION "path_of_candidate"();
CREATE TRIGGER "candidates_path_updated" BEFORE UPDATE OF "cell_id" ON "candidates" FOR EACH ROW
    WHEN (OLD."cell_id" IS DISTINCT FROM NEW."cell_id") EXECUTE FUNCTION "path_of_candidate"();
-- Whoever admits has locked the case already, and a move waits for it; another lock could wait for that move.
CREATE FUNCTION "path_of_admission"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."path" := COALESCE(
        (SELECT "path" FROM "candidates" WHERE "id" = NEW."candidate_id" AND "cell_id" = NEW."committee_id" FOR SHARE),
        (SELECT "path" FROM "committees" WHERE "id" = NEW."committee_id" FOR SHARE), '');
    RETURN NEW;
END $$;
CREATE TRIGGER "admissions_path_inserted" BEFORE INSERT ON "admissions" FOR EACH ROW EXECUTE FUNCTION "path_of_admission"();

-- How many of a measure happened in a committee and all below it: a year's twelve months; of the open cases (year 0) the
-- twelve stages.
CREATE TABLE "counters" (
    "ordinal" INTEGER NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "year" SMALLINT NOT NULL,
    "slots" INTEGER[] NOT NULL,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("ordinal", "measure", "year"),
    CONSTRAINT "counters_measure" CHECK ("measure" IN ('ADMITTED_BY_DECISION', 'ADMITTED_BY_CEREMONY', 'READMITTED_BY_DECISION', 'READMITTED_BY_CEREMONY', 'OPEN')),
    CONSTRAINT "counters_slots" CHECK (cardinality("slots") = 12)
);
-- What is not in the counters yet: rows are only inserted, so that two admissions wait for nobody, and folded later.
CREATE TABLE "counter_deltas" (
    "id" BIGSERIAL NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "year" SMALLINT NOT NULL,
    "slot" SMALLINT NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "counter_deltas_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "counter_deltas_slot" CHECK ("slot" BETWEEN 1 AND 12)
);
CREATE INDEX "counter_deltas_path_idx" ON "counter_deltas"("path");

CREATE FUNCTION "add_slots"("a" INTEGER[], "b" INTEGER[]) RETURNS INTEGER[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ARRAY[a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5], a[6] + b[6], a[7] + b[7], a[8] + b[8], a[9] + b[9], a[10] + b[10], a[11] + b[11], a[12] + b[12]]
$$;
CREATE FUNCTION "stage_slot"("stage" TEXT) RETURNS SMALLINT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_position(ARRAY['SOURCED', 'CULTIVATING', 'AWARENESS_TRAINED', 'DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED', 'CELL_PROPOSED', 'COMMITTEE_PROPOSED', 'ADMISSION_DECIDED', 'PROBATIONARY', 'RECOGNITION_PENDING', 'OFFICIAL'], stage)::smallint
$$;

-- What the counters count, one row each. An annulment is no fact of theirs: it holds from its day on, so readers subtract it.
CREATE VIEW "counted_facts" AS
    SELECT "committee_id", "path", CASE WHEN "readmission" THEN 'READMITTED_BY_DECISION' ELSE 'ADMITTED_BY_DECISION' END COLLATE "C" AS "measure",
        date_part('year', "decided_on")::smallint AS "year", date_part('month', "decided_on")::smallint AS "slot"
    FROM "admissions" WHERE "voided_at" IS NULL
    UNION ALL
    SELECT "committee_id", "path", CASE WHEN "readmission" THEN 'READMITTED_BY_CEREMONY' ELSE 'ADMITTED_BY_CEREMONY' END COLLATE "C",
        date_part('year', "ceremony_on")::smallint, date_part('month', "ceremony_on")::smallint
    FROM "admissions" WHERE "voided_at" IS NULL AND "ceremony_on" IS NOT NULL
    UNION ALL
    SELECT "cell_id", "path", 'OPEN' COLLATE "C", 0::smallint, "stage_slot"("stage")
    FROM "candidates" WHERE "exit" IS NULL AND "stage" <> 'OFFICIAL';
INSERT INTO "counter_deltas" ("path", "measure", "year", "slot", "amount")
    SELECT "path", "measure", "year", "slot", count(*) FROM "counted_facts" GROUP BY 1, 2, 3, 4;

-- A plan is kept for the connection, made for however many rows changed at first: each row is looked up by its key, always.
CREATE FUNCTION "count_admissions"() RETURNS trigger LANGUAGE plpgsql SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET jit = off AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO "counter_deltas" ("path", "measure", "year", "slot", "amount")
        SELECT n."path", CASE WHEN n."readmission" THEN 'READMITTED_BY_' ELSE 'ADMITTED_BY_' END || f."basis", date_part('year', f."day"), date_part('month', f."day"), count(*)
        FROM "became" n CROSS JOIN LATERAL (VALUES ('DECISION', n."decided_on"), ('CEREMONY', n."ceremony_on")) AS f("basis", "day")
        WHERE n."voided_at" IS NULL AND f."day" IS NOT NULL GROUP BY 1, 2, 3, 4;
    ELSE
        -- At the path of now, for a move of the cell moves what was counted too.
        INSERT INTO "counter_deltas" ("path", "measure", "year", "slot", "amount")
        SELECT n."path", CASE WHEN n."readmission" THEN 'READMITTED_BY_' ELSE 'ADMITTED_BY_' END || f."basis", date_part('year', f."day"), date_part('month', f."day"), sum(f."amount")
        FROM "was" w JOIN "admissions" n ON n."id" = w."id" CROSS JOIN LATERAL (VALUES
            (-1, 'DECISION', w."decided_on", w."voided_at"), (1, 'DECISION', n."decided_on", n."voided_at"),
            (-1, 'CEREMONY', w."ceremony_on", w."voided_at"), (1, 'CEREMONY', n."ceremony_on", n."voided_at")) AS f("amount", "basis", "day", "voided_at")
        WHERE f."voided_at" IS NULL AND f."day" IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(f."amount") <> 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "admissions_counted_inserted" AFTER INSERT ON "admissions" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "count_admissions"();
CREATE TRIGGER "admissions_counted_updated" AFTER UPDATE ON "admissions" REFERENCING OLD TABLE AS "was" FOR EACH STATEMENT EXECUTE FUNCTION "count_admissions"();

CREATE FUNCTION "count_candidates"() RETURNS trigger LANGUAGE plpgsql SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET jit = off AS $$
BEGIN
    CASE TG_OP
    WHEN 'INSERT' THEN
        INSERT INTO "counter_deltas" ("path", "measure", "year", "slot", "amount")
        SELECT "path", 'OPEN', 0, "stage_slot"("stage"), count(*) FROM "became" WHERE "exit" IS NULL AND "stage" <> 'OFFICIAL' GROUP BY 1, 4;
    WHEN 'DELETE' THEN
        INSERT INTO "counter_deltas" ("path", "measure", "year", "slot", "amount")
        SELECT "path", 'OPEN', 0, "stage_slot"("stage"), -count(*) FROM "was" WHERE "exit" IS NULL AND "stage" <> 'OFFICIAL' GROUP BY 1, 4;
    ELSE
        INSERT INTO "counter_deltas" ("path", "measure", "year", "slot", "amount")
        SELECT f."path", 'OPEN', 0, "stage_slot"(f."stage"), sum(f."amount")
        FROM "was" w JOIN "candidates" n ON n."id" = w."id" CROSS JOIN LATERAL (VALUES
            (-1, CASE WHEN n."cell_id" = w."cell_id" THEN n."path" ELSE w."path" END, w."stage", w."exit"),
            (1, n."path", n."stage", n."exit")) AS f("amount", "path", "stage", "exit")
        WHERE f."exit" IS NULL AND f."stage" <> 'OFFICIAL' GROUP BY 1, 4 HAVING sum(f."amount") <> 0;
    END CASE;
    RETURN NULL;
END $$;
CREATE TRIGGER "candidates_counted_inserted" AFTER INSERT ON "candidates" REFERENCING NEW TABLE AS "became" FOR EACH STATEMENT EXECUTE FUNCTION "count_candidates"();
CREATE TRIGGER "candidates_counted_updated" AFTER UPDATE ON "candidates" REFERENCING OLD TABLE AS "was" FOR EACH STATEMENT EXECUTE FUNCTION "count_candidates"();
CREATE TRIGGER "candidates_counted_deleted" AFTER DELETE ON "candidates" REFERENCING OLD TABLE AS "was" FOR EACH STATEMENT EXECUTE FUNCTION "count_candidates"();

-- Whoever moves committees moves the rows below them and what was counted, in the same transaction. Cases come first:
-- whoever writes something of a case has locked it, and what was written is then seen by the statements after.
CREATE FUNCTION "move_paths"() RETURNS trigger LANGUAGE plpgsql SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET jit = off AS $$
DECLARE "touched" BIGINT; "counted" BIGINT;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM "was" JOIN "committees" c ON c."id" = "was"."id" WHERE c."path" <> "was"."path") THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM "was" JOIN "committees" c ON c."id" = "was"."id" JOIN "candidates" k ON k."cell_id" = c."id"
        WHERE c."path" <> "was"."path" ORDER BY k."id" FOR NO KEY UPDATE OF k;
    UPDATE "candidates" k SET "path" = c."path" FROM "was" JOIN "committees" c ON c."id" = "was"."id" WHERE c."path" <> "was"."path" AND k."cell_id" = c."id";
    GET DIAGNOSTICS "touched" = ROW_COUNT;
    UPDATE "admissions" a SET "path" = c."path" FROM "was" JOIN "committees" c ON c."id" = "was"."id" WHERE c."path" <> "was"."path" AND a."committee_id" = c."id";
    GET DIAGNOSTICS "counted" = ROW_COUNT;
    UPDATE "due_items" d SET "path" = c."path" FROM "was" JOIN "committees" c ON c."id" = "was"."id" WHERE c."path" <> "was"."path" AND d."committee_id" = c."id";
    -- Nothing was ever counted in a committee that is just made, so it need not wait for a fold.
    IF "touched" = 0 AND "counted" = 0 AND NOT EXISTS (SELECT 1 FROM "was" JOIN "counter_deltas" d ON d."path" = "was"."path") THEN
        RETURN NULL;
    END IF;
    -- The lock of the folds, see packages/database/src/counters.ts.
    PERFORM pg_advisory_xact_lock(7226333);
    UPDATE "counter_deltas" d SET "path" = c."path" FROM "was" JOIN "committees" c ON c."id" = "was"."id" WHERE c."path" <> "was"."path" AND d."path" = "was"."path";
    WITH "moved" AS MATERIALIZED (
        SELECT c."id", "was"."path" AS "from", c."path" AS "to" FROM "was" JOIN "committees" c ON c."id" = "was"."id" WHERE c."path" <> "was"."path"
    ), "folded" AS (
        SELECT m."from", m."to", f."measure", f."year", f."slot", count(*) AS "amount"
        FROM "moved" m JOIN "counted_facts" f ON f."committee_id" = m."id" GROUP BY 1, 2, 3, 4, 5
        UNION ALL
        SELECT m."from", m."to", d."measure", d."year", d."slot", -sum(d."amount")
        FROM "moved" m JOIN "counter_deltas" d ON d."path" = m."to" GROUP BY 1, 2, 3, 4, 5
    ), "spread" AS (
        SELECT o::int AS "ordinal", "measure", "year", "slot", -"amount" AS "amount" FROM "folded", unnest(string_to_array(btrim("from", '/'), '/')) AS o
        WHERE o <> ALL (string_to_array(btrim("to", '/'), '/'))
        UNION ALL
        SELECT o::int, "measure", "year", "slot", "amount" FROM "folded", unnest(string_to_array(btrim("to", '/'), '/')) AS o
        WHERE o <> ALL (string_to_array(btrim("from", '/'), '/'))
    ), "summed" AS (
        SELECT "ordinal", "measure", "year", "slot", sum("amount")::int AS "amount" FROM "spread" GROUP BY 1, 2, 3, 4 HAVING sum("amount") <> 0
    )
    INSERT INTO "counters" ("ordinal", "measure", "year", "slots")
    SELECT "ordinal", "measure", "year", ARRAY[COALESCE(sum("amount") FILTER (WHERE "slot" = 1), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 2), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 3), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 4), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 5), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 6), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 7), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 8), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 9), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 10), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 11), 0)::int, COALESCE(sum("amount") FILTER (WHERE "slot" = 12), 0)::int]
    FROM "summed" GROUP BY 1, 2, 3
    ON CONFLICT ("ordinal", "measure", "year") DO UPDATE SET "slots" = "add_slots"("counters"."slots", EXCLUDED."slots");
    RETURN NULL;
END $$;
DROP TRIGGER "committees_move_due_items" ON "committees";
DROP FUNCTION "move_due_items"();
CREATE TRIGGER "committees_move_paths" AFTER UPDATE ON "committees" REFERENCING OLD TABLE AS "was" FOR EACH STATEMENT EXECUTE FUNCTION "move_paths"();
