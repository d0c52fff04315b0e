-- What a case is besides its stage, and the membership before a re-admission.
ALTER TABLE "candidates"
    ADD COLUMN "side_state" TEXT,
    ADD COLUMN "side_since" DATE,
    ADD COLUMN "transfer_to_id" UUID,
    ADD COLUMN "ceremony_on" DATE,
    ADD COLUMN "official_on" DATE,
    ADD COLUMN "previous_case_id" UUID,
    ADD COLUMN "earlier_left_on" DATE,
    ADD COLUMN "barred_group" TEXT,
    ADD COLUMN "crime_cleared_on" DATE,
    ADD COLUMN "earlier_readmissions" INTEGER;
ALTER TABLE "candidates"
    ADD CONSTRAINT "candidates_transfer_to_id_fkey" FOREIGN KEY ("transfer_to_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "candidates_previous_case_id_fkey" FOREIGN KEY ("previous_case_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "candidates_side_state" CHECK (
        "side_state" IN ('TRANSFERRING', 'ON_HOLD', 'ESCALATED')
        AND ("side_state" IS NULL) = ("side_since" IS NULL)
        AND (COALESCE("side_state", '') = 'TRANSFERRING') = ("transfer_to_id" IS NOT NULL)),
    ADD CONSTRAINT "candidates_barred_group" CHECK ("barred_group" IN ('LEFT_WITHOUT_PERMISSION', 'ASKED_TO_LEAVE', 'SERIOUS_DISUNITY', 'CORRUPTION', 'SERIOUS_CRIME')),
    ADD CONSTRAINT "candidates_earlier" CHECK ("earlier_readmissions" >= 0 AND ("case_kind" = 'READMISSION' OR ("previous_case_id" IS NULL AND "earlier_left_on" IS NULL)));
CREATE INDEX "candidates_transfer_to_id_idx" ON "candidates"("transfer_to_id");
CREATE INDEX "candidates_previous_case_id_idx" ON "candidates"("previous_case_id");

-- More happens in a case than stages and exits; what belongs to one kind only is in the details.
ALTER TABLE "case_events"
    ADD COLUMN "details" JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN "verdicts" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "case_events"
    DROP CONSTRAINT "case_events_kind",
    ADD CONSTRAINT "case_events_kind" CHECK (
        ("kind" IN ('STAGE_ENTERED', 'RETURNED') AND "stage" IS NOT NULL AND "exit" IS NULL)
        OR ("kind" = 'EXITED' AND "exit" IS NOT NULL AND "stage" IS NULL)
        OR ("kind" IN ('VOTE_HELD', 'ESCALATION_DECIDED', 'HELD', 'RESUMED', 'TRANSFER_STARTED', 'TRANSFER_ACCEPTED', 'TRANSFER_CANCELLED', 'CORRECTED')
            AND "stage" IS NULL AND "exit" IS NULL));

-- A correction takes an admission back, or puts another in its place: the wrong row stays, and counts no longer.
ALTER TABLE "admissions" ADD COLUMN "voided_at" TIMESTAMPTZ(3);
DROP INDEX "admissions_candidate_id_key";
CREATE INDEX "admissions_candidate_id_idx" ON "admissions"("candidate_id");
ALTER TABLE "admissions"
    ADD CONSTRAINT "admissions_one_that_counts" EXCLUDE USING btree ("candidate_id" WITH =) WHERE ("voided_at" IS NULL);
CREATE OR REPLACE FUNCTION "keep_admission"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD."ceremony_on" IS NOT NULL AND NEW."ceremony_on" IS DISTINCT FROM OLD."ceremony_on")
        OR (OLD."annulled_on" IS NOT NULL AND NEW."annulled_on" IS DISTINCT FROM OLD."annulled_on")
        OR (OLD."voided_at" IS NOT NULL AND NEW."voided_at" IS DISTINCT FROM OLD."voided_at")
        OR to_jsonb(NEW) - 'ceremony_on' - 'annulled_on' - 'voided_at' IS DISTINCT FROM to_jsonb(OLD) - 'ceremony_on' - 'annulled_on' - 'voided_at' THEN
        RAISE EXCEPTION 'Rows of admissions are never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
UPDATE "candidates" SET "ceremony_on" = "admissions"."ceremony_on" FROM "admissions" WHERE "admissions"."candidate_id" = "candidates"."id";
UPDATE "candidates" SET "official_on" = ("ceremony_on" + INTERVAL '12 months')::date WHERE "stage" = 'OFFICIAL' AND "ceremony_on" IS NOT NULL;

-- Somebody compared a rule of an edition with the official text.
CREATE TABLE "rule_checks" (
    "id" UUID NOT NULL,
    "edition_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" TEXT,

    CONSTRAINT "rule_checks_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "rule_checks_edition_id_idx" ON "rule_checks"("edition_id");
ALTER TABLE "rule_checks"
    ADD CONSTRAINT "rule_checks_once" EXCLUDE USING btree ("edition_id" WITH =, "rule" WITH =) WHERE ("withdrawn_at" IS NULL);

-- A case goes from a cell to another: the old side certifies, the new one takes it over. Each side sees its transfers.
CREATE TABLE "transfers" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "from_cell_id" UUID NOT NULL,
    "to_cell_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "stage_then" TEXT NOT NULL,
    "accepted_on" DATE,
    "cancelled_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transfers_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "transfers_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "transfers_from_cell_id_fkey" FOREIGN KEY ("from_cell_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "transfers_to_cell_id_fkey" FOREIGN KEY ("to_cell_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "transfers_elsewhere" CHECK ("from_cell_id" <> "to_cell_id"),
    CONSTRAINT "transfers_one_end" CHECK ("accepted_on" IS NULL OR "cancelled_on" IS NULL),
    CONSTRAINT "transfers_order" CHECK (COALESCE("accepted_on", "cancelled_on", "started_on") >= "started_on"),
    CONSTRAINT "transfers_one_open" EXCLUDE USING btree ("candidate_id" WITH =) WHERE ("accepted_on" IS NULL AND "cancelled_on" IS NULL)
);
CREATE INDEX "transfers_candidate_id_idx" ON "transfers"("candidate_id");
CREATE INDEX "transfers_from_cell_id_started_on_idx" ON "transfers"("from_cell_id", "started_on");
CREATE INDEX "transfers_to_cell_id_started_on_idx" ON "transfers"("to_cell_id", "started_on");
