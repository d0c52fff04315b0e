-- Whether an area's own rule of schooling holds for the person; not known where nobody said so.
ALTER TABLE "persons" ADD COLUMN "community_elder" BOOLEAN;

-- The register of a dossier: what each paper is and where it lies, never the paper itself.
CREATE TABLE "papers" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "issued_on" DATE NOT NULL,
    "received_on" DATE,
    "issuer" TEXT,
    "kept_at" TEXT,
    "valid_until" DATE,
    "training_class_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" TEXT,
    "withdraw_reason" TEXT,

    CONSTRAINT "papers_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "papers_received" CHECK ("received_on" IS NULL OR "received_on" >= "issued_on"),
    CONSTRAINT "papers_valid" CHECK ("valid_until" IS NULL OR "valid_until" >= "issued_on"),
    CONSTRAINT "papers_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdraw_reason" IS NULL))
);
CREATE INDEX "papers_candidate_id_kind_issued_on_idx" ON "papers"("candidate_id", "kind", "issued_on");

-- A class on the Party that people of several cells attended; its certificates are papers of their dossiers.
CREATE TABLE "training_classes" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_classes_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "training_classes_order" CHECK ("ends_on" >= "starts_on")
);
CREATE INDEX "training_classes_committee_id_starts_on_idx" ON "training_classes"("committee_id", "starts_on");
CREATE INDEX "papers_training_class_id_idx" ON "papers"("training_class_id");

-- One line of the verification of a curriculum vitae.
CREATE TABLE "cv_verifications" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "place" TEXT,
    "sent_on" DATE,
    "answered_on" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cv_verifications_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "cv_verifications_relation" CHECK ("relation" IN ('SELF', 'FATHER', 'MOTHER', 'CARER', 'SPOUSE', 'FATHER_IN_LAW', 'MOTHER_IN_LAW', 'CHILD')),
    CONSTRAINT "cv_verifications_state" CHECK ("state" IN ('TO_VERIFY', 'VERIFIED', 'EXEMPT')),
    CONSTRAINT "cv_verifications_answered" CHECK (("state" = 'VERIFIED') = ("answered_on" IS NOT NULL)),
    CONSTRAINT "cv_verifications_order" CHECK ("sent_on" IS NULL OR "answered_on" IS NULL OR "answered_on" >= "sent_on")
);
CREATE INDEX "cv_verifications_candidate_id_idx" ON "cv_verifications"("candidate_id");

-- Who introduces a person into the Party: a member, or a resolution of a union.
CREATE TABLE "introducers" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mentor_id" UUID,
    "organisation_name" TEXT,
    "introduced_on" DATE NOT NULL,
    "paper_number" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "introducers_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "introducers_kind" CHECK (
        ("kind" = 'MEMBER' AND "mentor_id" IS NOT NULL AND "organisation_name" IS NULL)
        OR ("kind" IN ('YOUTH_UNION', 'TRADE_UNION') AND "mentor_id" IS NULL AND "organisation_name" IS NOT NULL))
);
CREATE INDEX "introducers_candidate_id_idx" ON "introducers"("candidate_id");
CREATE INDEX "introducers_mentor_id_idx" ON "introducers"("mentor_id");

-- Since when and how a mentor knows the candidate; a replacement is not asked for the twelve months.
ALTER TABLE "mentor_assignments"
    ADD COLUMN "acquainted_since" DATE,
    ADD COLUMN "acquaintance" TEXT,
    ADD COLUMN "replacement" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "mentor_assignments"
    ADD CONSTRAINT "mentor_assignments_acquaintance" CHECK ("acquaintance" IN ('WORK', 'STUDY', 'RESIDENCE'));
UPDATE "mentor_assignments" a SET "replacement" = true
    WHERE EXISTS (SELECT 1 FROM "mentor_assignments" b WHERE b."candidate_id" = a."candidate_id" AND b."ends_on" < a."starts_on");

-- Days on which a member may not help anybody.
CREATE TABLE "mentor_restrictions" (
    "id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "document_number" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mentor_restrictions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mentor_restrictions_kind" CHECK ("kind" IN ('DISCIPLINED')),
    CONSTRAINT "mentor_restrictions_order" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on")
);
CREATE INDEX "mentor_restrictions_mentor_id_idx" ON "mentor_restrictions"("mentor_id");

-- What a mentor thinks of a candidate's progress in a period; the newest of a period counts.
CREATE TABLE "assessments" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "ratings" JSONB NOT NULL,
    "text" TEXT,
    "next_tasks" TEXT,
    "assessed_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "assessments_period" CHECK ("period" ~ '^[0-9]{4}-Q[1-4]$')
);
CREATE INDEX "assessments_candidate_id_period_idx" ON "assessments"("candidate_id", "period");
CREATE INDEX "assessments_mentor_id_idx" ON "assessments"("mentor_id");

ALTER TABLE "papers" ADD CONSTRAINT "papers_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "papers" ADD CONSTRAINT "papers_training_class_id_fkey" FOREIGN KEY ("training_class_id") REFERENCES "training_classes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "training_classes" ADD CONSTRAINT "training_classes_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cv_verifications" ADD CONSTRAINT "cv_verifications_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "introducers" ADD CONSTRAINT "introducers_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "introducers" ADD CONSTRAINT "introducers_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mentor_restrictions" ADD CONSTRAINT "mentor_restrictions_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A paper and an introduction are withdrawn at most once, and nothing else of them changes; an assessment never changes.
CREATE FUNCTION "keep_withdrawable"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."withdrawn_at" IS NOT NULL
        OR to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_by_id' - 'withdraw_reason'
            IS DISTINCT FROM to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_by_id' - 'withdraw_reason' THEN
        RAISE EXCEPTION 'Rows of % are withdrawn, never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "papers_withdrawn_once" BEFORE UPDATE ON "papers" FOR EACH ROW EXECUTE FUNCTION "keep_withdrawable"();
CREATE TRIGGER "papers_never_removed" BEFORE DELETE ON "papers" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "introducers_withdrawn_once" BEFORE UPDATE ON "introducers" FOR EACH ROW EXECUTE FUNCTION "keep_withdrawable"();
CREATE TRIGGER "introducers_never_removed" BEFORE DELETE ON "introducers" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "assessments_append_only" BEFORE UPDATE OR DELETE ON "assessments" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
