-- What is due is of a case or of a measure against a shortfall.
ALTER TABLE "due_items" ALTER COLUMN "candidate_id" DROP NOT NULL;
ALTER TABLE "due_items" ADD COLUMN "shortfall_id" UUID;
CREATE UNIQUE INDEX "due_items_shortfall_id_key" ON "due_items"("shortfall_id");
ALTER TABLE "due_items" ADD CONSTRAINT "due_items_shortfall_id_fkey" FOREIGN KEY ("shortfall_id") REFERENCES "shortfalls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "due_items" DROP CONSTRAINT "due_items_kind";
ALTER TABLE "due_items" ADD CONSTRAINT "due_items_kind" CHECK ("kind" IN ('CERTIFICATE', 'PAPERS', 'CEREMONY', 'PROBATION_END', 'CONSIDERATION', 'NEW_MEMBER_COURSE', 'TRANSFER', 'ASSESSMENT', 'MENTOR_MISSING', 'ESCALATION', 'RETENTION', 'MEASURE'));
ALTER TABLE "due_items" ADD CONSTRAINT "due_items_cause" CHECK (("kind" = 'MEASURE') = ("shortfall_id" IS NOT NULL) AND ("kind" = 'MEASURE') = ("candidate_id" IS NULL));

-- Whoever writes a shortfall, a note that closes it or another day, writes what is due of it: it cannot be forgotten. The
-- committee is held, so that none moves away between the reading of its path and the end of the transaction.
CREATE FUNCTION "keep_measure_due"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."state" = 'OPEN' AND NEW."measure" IS NOT NULL AND NEW."due_on" IS NOT NULL THEN
        PERFORM 1 FROM "committees" c WHERE c."id" = NEW."committee_id" FOR SHARE;
        INSERT INTO "due_items" ("id", "shortfall_id", "kind", "due_on", "committee_id", "path")
        SELECT gen_random_uuid(), NEW."id", 'MEASURE', NEW."due_on", c."id", c."path" FROM "committees" c WHERE c."id" = NEW."committee_id"
        ON CONFLICT ("shortfall_id") DO UPDATE SET "due_on" = EXCLUDED."due_on";
    ELSE
        DELETE FROM "due_items" WHERE "shortfall_id" = NEW."id";
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "shortfalls_keep_measure_due" AFTER INSERT OR UPDATE ON "shortfalls" FOR EACH ROW EXECUTE FUNCTION "keep_measure_due"();

INSERT INTO "due_items" ("id", "shortfall_id", "kind", "due_on", "committee_id", "path")
SELECT gen_random_uuid(), s."id", 'MEASURE', s."due_on", c."id", c."path"
FROM "shortfalls" s JOIN "committees" c ON c."id" = s."committee_id"
WHERE s."state" = 'OPEN' AND s."measure" IS NOT NULL AND s."due_on" IS NOT NULL;
