-- From where a write came: the address of the connection, what kind of client spoke, and by what it was known.
ALTER TABLE "audit_entries" ADD COLUMN "from_address" TEXT, ADD COLUMN "client" TEXT, ADD COLUMN "known_by" TEXT;
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_client"
    CHECK ("client" IN ('BROWSER', 'PHONE', 'PROGRAM', 'COMMAND', 'SERVER'));
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_known_by" CHECK ("known_by" IN ('SESSION', 'TOKEN', 'SERVER'));
CREATE INDEX "audit_entries_request_id_idx" ON "audit_entries"("request_id");

-- Every entry is chained to the one that was sealed before it. It is done after the writer's transaction, so that writers
-- never wait for each other; the entry itself is not touched.
CREATE TABLE "audit_seals" (
    "sequence" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "entry_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("sequence")
);
CREATE UNIQUE INDEX "audit_seals_entry_id_key" ON "audit_seals"("entry_id");

-- What waits to be sealed. An entry is seen here when its transaction has committed and not before, in whatever order.
CREATE TABLE "audit_unsealed" (
    "entry_id" UUID NOT NULL,

    CONSTRAINT "audit_unsealed_pkey" PRIMARY KEY ("entry_id")
);
INSERT INTO "audit_unsealed" ("entry_id") SELECT "id" FROM "audit_entries";

CREATE FUNCTION "queue_audit_entries"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO "public"."audit_unsealed" ("entry_id") SELECT "id" FROM "added";
    RETURN NULL;
END $$;
CREATE TRIGGER "audit_entries_queued" AFTER INSERT ON "audit_entries"
    REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "queue_audit_entries"();

CREATE TRIGGER "audit_entries_never_emptied" BEFORE TRUNCATE ON "audit_entries"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_seals_append_only" BEFORE UPDATE OR DELETE ON "audit_seals"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_seals_never_emptied" BEFORE TRUNCATE ON "audit_seals"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The chain is walked every night. Its head of that night is kept, so that a chain that was cut short or written anew is noticed.
ALTER TABLE "operation_runs" ADD COLUMN "head" TEXT, ADD COLUMN "finding" TEXT;
ALTER TABLE "operation_runs" DROP CONSTRAINT "operation_runs_kind";
ALTER TABLE "operation_runs" ADD CONSTRAINT "operation_runs_kind"
    CHECK ("kind" IN ('BACKUP', 'VERIFY', 'STAGES', 'PATHS', 'COUNTERS', 'DUE_ITEMS', 'AUDIT'));
