-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "btree_gist";

-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "username" TEXT,
    "display_username" TEXT,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grants" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "committee_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "verb" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "committee_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "user_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "persons" (
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "birth_date" DATE,
    "sex" TEXT,
    "ethnicity" TEXT,
    "religion" TEXT,
    "education" TEXT,
    "qualification" TEXT,
    "occupation" TEXT,
    "enterprise_kind" TEXT,
    "youth_union_member" BOOLEAN,
    "residence" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "persons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_organisations" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,

    CONSTRAINT "source_organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidates" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cell_id" UUID NOT NULL,
    "source_organisation_id" UUID,
    "case_kind" TEXT NOT NULL DEFAULT 'FIRST',
    "reference" TEXT,
    "stage" TEXT NOT NULL,
    "exit" TEXT,
    "stage_since" DATE NOT NULL,
    "sourced_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_events" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT,
    "exit" TEXT,
    "occurred_on" DATE NOT NULL,
    "document_number" TEXT,
    "document_issuer" TEXT,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admissions" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "decided_on" DATE NOT NULL,
    "ceremony_on" DATE,
    "annulled_on" DATE,
    "document_number" TEXT NOT NULL,
    "document_issuer" TEXT,
    "readmission" BOOLEAN NOT NULL DEFAULT false,
    "age_years" INTEGER,
    "sex" TEXT,
    "ethnicity" TEXT,
    "religion" TEXT,
    "education" TEXT,
    "qualification" TEXT,
    "occupation" TEXT,
    "enterprise_kind" TEXT,
    "youth_union_member" BOOLEAN,
    "source_kind" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "admissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committees" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "path" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "area_traits" TEXT[],
    "established_on" DATE NOT NULL,
    "dissolved_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "committees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_placements" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "parent_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "decision_number" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "committee_placements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_designations" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "decision_number" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "committee_designations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_counts" (
    "committee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "official_members" INTEGER NOT NULL,
    "probationary_members" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "member_counts_pkey" PRIMARY KEY ("committee_id","year")
);

-- CreateTable
CREATE TABLE "responsible_persons" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "responsible_persons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "uploads" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_runs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "committee_id" UUID NOT NULL,
    "started_by_id" TEXT NOT NULL,
    "dry_run" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "created_rows" INTEGER NOT NULL DEFAULT 0,
    "updated_rows" INTEGER NOT NULL DEFAULT 0,
    "same_rows" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentors" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "card_number" TEXT,
    "position" TEXT,
    "official_since" DATE,
    "capacity" INTEGER NOT NULL DEFAULT 3,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mentors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentor_assignments" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "decision_number" TEXT,
    "end_reason" TEXT,
    "handover_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mentor_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "first_year" INTEGER NOT NULL,
    "last_year" INTEGER NOT NULL,
    "decision_number" TEXT,

    CONSTRAINT "terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "targets" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "term_id" UUID,
    "year" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_revisions" (
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "minimum" INTEGER,
    "maximum" INTEGER,
    "member_share" DECIMAL(7,5),
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "target_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key" ON "users"("username");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE INDEX "grants_user_id_idx" ON "grants"("user_id");

-- CreateIndex
CREATE INDEX "audit_entries_subject_type_subject_id_at_idx" ON "audit_entries"("subject_type", "subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_committee_id_at_idx" ON "audit_entries"("committee_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_at_idx" ON "audit_entries"("actor_id", "at");

-- CreateIndex
CREATE INDEX "persons_sort_key_idx" ON "persons"("sort_key");

-- CreateIndex
CREATE INDEX "persons_search_name_idx" ON "persons" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "source_organisations_committee_id_kind_search_name_key" ON "source_organisations"("committee_id", "kind", "search_name");

-- CreateIndex
CREATE INDEX "candidates_cell_id_stage_idx" ON "candidates"("cell_id", "stage");

-- CreateIndex
CREATE INDEX "candidates_person_id_idx" ON "candidates"("person_id");

-- CreateIndex
CREATE INDEX "candidates_source_organisation_id_idx" ON "candidates"("source_organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidates_cell_id_reference_key" ON "candidates"("cell_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "case_events_candidate_id_sequence_key" ON "case_events"("candidate_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "admissions_candidate_id_key" ON "admissions"("candidate_id");

-- CreateIndex
CREATE INDEX "admissions_committee_id_decided_on_idx" ON "admissions"("committee_id", "decided_on");

-- CreateIndex
CREATE INDEX "admissions_committee_id_ceremony_on_idx" ON "admissions"("committee_id", "ceremony_on");

-- CreateIndex
CREATE INDEX "admissions_decided_on_idx" ON "admissions"("decided_on");

-- CreateIndex
CREATE UNIQUE INDEX "committees_ordinal_key" ON "committees"("ordinal");

-- CreateIndex
CREATE INDEX "committees_parent_id_idx" ON "committees"("parent_id");

-- CreateIndex
CREATE INDEX "committees_path_idx" ON "committees"("path");

-- CreateIndex
CREATE INDEX "committees_code_idx" ON "committees"("code");

-- CreateIndex
CREATE INDEX "committees_search_name_idx" ON "committees" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "committee_placements_parent_id_idx" ON "committee_placements"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "committee_placements_committee_id_starts_on_key" ON "committee_placements"("committee_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "committee_designations_committee_id_starts_on_key" ON "committee_designations"("committee_id", "starts_on");

-- CreateIndex
CREATE INDEX "responsible_persons_committee_id_idx" ON "responsible_persons"("committee_id");

-- CreateIndex
CREATE INDEX "import_runs_committee_id_started_at_idx" ON "import_runs"("committee_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "mentors_card_number_key" ON "mentors"("card_number");

-- CreateIndex
CREATE INDEX "mentors_committee_id_idx" ON "mentors"("committee_id");

-- CreateIndex
CREATE INDEX "mentors_person_id_idx" ON "mentors"("person_id");

-- CreateIndex
CREATE INDEX "mentor_assignments_candidate_id_starts_on_idx" ON "mentor_assignments"("candidate_id", "starts_on");

-- CreateIndex
CREATE INDEX "mentor_assignments_mentor_id_ends_on_idx" ON "mentor_assignments"("mentor_id", "ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "terms_name_key" ON "terms"("name");

-- CreateIndex
CREATE INDEX "targets_period_key_idx" ON "targets"("period_key");

-- CreateIndex
CREATE UNIQUE INDEX "targets_committee_id_period_key_key" ON "targets"("committee_id", "period_key");

-- CreateIndex
CREATE UNIQUE INDEX "target_revisions_target_id_sequence_key" ON "target_revisions"("target_id", "sequence");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_organisations" ADD CONSTRAINT "source_organisations_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_cell_id_fkey" FOREIGN KEY ("cell_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_source_organisation_id_fkey" FOREIGN KEY ("source_organisation_id") REFERENCES "source_organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committees" ADD CONSTRAINT "committees_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_placements" ADD CONSTRAINT "committee_placements_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_placements" ADD CONSTRAINT "committee_placements_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_designations" ADD CONSTRAINT "committee_designations_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_counts" ADD CONSTRAINT "member_counts_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsible_persons" ADD CONSTRAINT "responsible_persons_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentors" ADD CONSTRAINT "mentors_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_revisions" ADD CONSTRAINT "target_revisions_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say -----------------------------------------------------------------------------

-- Paths, sort keys and folded names are compared byte by byte.
ALTER TABLE "committees"
    ALTER COLUMN "path" TYPE TEXT COLLATE "C",
    ALTER COLUMN "sort_key" TYPE TEXT COLLATE "C";
ALTER TABLE "persons" ALTER COLUMN "sort_key" TYPE TEXT COLLATE "C";

-- One parent and one name at a time.
ALTER TABLE "committee_placements"
    ADD CONSTRAINT "committee_placements_order" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on"),
    ADD CONSTRAINT "committee_placements_not_own_parent" CHECK ("parent_id" IS DISTINCT FROM "committee_id"),
    ADD CONSTRAINT "committee_placements_one_at_a_time" EXCLUDE USING gist
        ("committee_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "committee_designations"
    ADD CONSTRAINT "committee_designations_order" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on"),
    ADD CONSTRAINT "committee_designations_one_at_a_time" EXCLUDE USING gist
        ("committee_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "committees"
    ADD CONSTRAINT "committees_kind" CHECK ("kind" IN ('CENTRAL', 'PROVINCIAL', 'CENTRAL_BLOC', 'DISTRICT', 'COMMUNE', 'GRASSROOTS', 'GRASSROOTS_CELL', 'SECTION', 'CELL')),
    ADD CONSTRAINT "committees_order" CHECK ("dissolved_on" IS NULL OR "dissolved_on" >= "established_on"),
    ADD CONSTRAINT "committees_path" CHECK ("path" ~ '^(/[0-9]+)+/$');

ALTER TABLE "candidates"
    ADD CONSTRAINT "candidates_stage" CHECK ("stage" IN ('SOURCED', 'CULTIVATING', 'AWARENESS_TRAINED', 'DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED', 'CELL_PROPOSED', 'COMMITTEE_PROPOSED', 'ADMISSION_DECIDED', 'PROBATIONARY', 'RECOGNITION_PENDING', 'OFFICIAL')),
    ADD CONSTRAINT "candidates_exit" CHECK ("exit" IN ('DROPPED', 'WITHDRAWN', 'REJECTED', 'STRUCK_OFF', 'LEFT', 'DECISION_ANNULLED')),
    ADD CONSTRAINT "candidates_kind" CHECK ("case_kind" IN ('FIRST', 'READMISSION'));
ALTER TABLE "case_events"
    ADD CONSTRAINT "case_events_kind" CHECK (("kind" = 'STAGE_ENTERED' AND "stage" IS NOT NULL AND "exit" IS NULL) OR ("kind" = 'EXITED' AND "exit" IS NOT NULL AND "stage" IS NULL));
ALTER TABLE "mentor_assignments"
    ADD CONSTRAINT "mentor_assignments_order" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on"),
    ADD CONSTRAINT "mentor_assignments_reason" CHECK (("ends_on" IS NULL) = ("end_reason" IS NULL)),
    ADD CONSTRAINT "mentor_assignments_once" EXCLUDE USING gist
        ("candidate_id" WITH =, "mentor_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);
ALTER TABLE "targets"
    ADD CONSTRAINT "targets_period" CHECK (("term_id" IS NULL) <> ("year" IS NULL));
ALTER TABLE "target_revisions"
    ADD CONSTRAINT "target_revisions_kind" CHECK (
        ("kind" = 'COUNT_MIN' AND "minimum" >= 0 AND "maximum" IS NULL AND "member_share" IS NULL)
        OR ("kind" = 'COUNT_RANGE' AND "minimum" >= 0 AND "maximum" >= "minimum" AND "member_share" IS NULL)
        OR ("kind" = 'RATE_OF_MEMBERS' AND "minimum" IS NULL AND "maximum" IS NULL AND "member_share" > 0 AND "member_share" <= 1));
ALTER TABLE "terms" ADD CONSTRAINT "terms_order" CHECK ("ends_on" >= "starts_on" AND "last_year" >= "first_year");
ALTER TABLE "grants"
    ADD CONSTRAINT "grants_role" CHECK ("role" IN ('ADMINISTRATOR', 'EDITOR', 'ANALYST')),
    ADD CONSTRAINT "grants_order" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on");

-- Facts are appended and never changed.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "case_events_append_only" BEFORE UPDATE OR DELETE ON "case_events" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "target_revisions_append_only" BEFORE UPDATE OR DELETE ON "target_revisions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE ON "audit_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "admissions_never_removed" BEFORE DELETE ON "admissions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- An admission is immutable, but for the ceremony and an annulment, each set once.
CREATE FUNCTION "keep_admission"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD."ceremony_on" IS NOT NULL AND NEW."ceremony_on" IS DISTINCT FROM OLD."ceremony_on")
        OR (OLD."annulled_on" IS NOT NULL AND NEW."annulled_on" IS DISTINCT FROM OLD."annulled_on")
        OR to_jsonb(NEW) - 'ceremony_on' - 'annulled_on' IS DISTINCT FROM to_jsonb(OLD) - 'ceremony_on' - 'annulled_on' THEN
        RAISE EXCEPTION 'Rows of admissions are never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "admissions_immutable" BEFORE UPDATE ON "admissions" FOR EACH ROW EXECUTE FUNCTION "keep_admission"();
