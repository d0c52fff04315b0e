-- Who read sensitive or secret fields of whom, and what for. Written in lots, each second; never changed or removed.
CREATE TABLE "sensitive_reads" (
    "id" UUID NOT NULL,
    "viewer_id" TEXT NOT NULL,
    "person_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "classes" TEXT[] NOT NULL,
    "purpose" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "request_id" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sensitive_reads_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "sensitive_reads_subject_type" CHECK ("subject_type" IN ('Candidate', 'Mentor')),
    CONSTRAINT "sensitive_reads_classes" CHECK ("classes" <@ ARRAY['SENSITIVE', 'SECRET'] AND cardinality("classes") > 0)
);
CREATE INDEX "sensitive_reads_last_at_idx" ON "sensitive_reads"("last_at");
CREATE INDEX "sensitive_reads_subject_id_last_at_idx" ON "sensitive_reads"("subject_id", "last_at");
CREATE INDEX "sensitive_reads_person_id_last_at_idx" ON "sensitive_reads"("person_id", "last_at");
CREATE INDEX "sensitive_reads_viewer_id_last_at_idx" ON "sensitive_reads"("viewer_id", "last_at");
CREATE TRIGGER "sensitive_reads_append_only" BEFORE UPDATE OR DELETE ON "sensitive_reads"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "sensitive_reads_never_emptied" BEFORE TRUNCATE ON "sensitive_reads"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
