-- One decision by which a committee gives many below it their targets.
CREATE TABLE "target_issues" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "target_issues_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "target_issues_committee_id_period_key_idx" ON "target_issues"("committee_id", "period_key");
ALTER TABLE "target_revisions" ADD COLUMN "issue_id" UUID;
CREATE INDEX "target_revisions_issue_id_idx" ON "target_revisions"("issue_id");

-- What a decision asks for of a group of people: so many, or a share of the target.
CREATE TABLE "target_revision_groups" (
    "revision_id" UUID NOT NULL,
    "target_group" TEXT NOT NULL,
    "minimum" INTEGER,
    "share" DECIMAL(7,5),

    CONSTRAINT "target_revision_groups_pkey" PRIMARY KEY ("revision_id", "target_group"),
    CONSTRAINT "target_revision_groups_group" CHECK ("target_group" IN ('WOMEN', 'ETHNIC_MINORITY', 'RELIGIOUS', 'YOUTH_UNION', 'AGE_18_30', 'STUDENTS', 'PRIVATE_ENTERPRISE', 'RESIDENTIAL_CELLS', 'ARMED_FORCES')),
    CONSTRAINT "target_revision_groups_amount" CHECK (
        ("minimum" IS NOT NULL AND "minimum" >= 0 AND "share" IS NULL)
        OR ("minimum" IS NULL AND "share" IS NOT NULL AND "share" > 0 AND "share" <= 1))
);

-- Why a committee falls short in a period, and what it does about it.
CREATE TABLE "shortfalls" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "term_id" UUID,
    "year" INTEGER,
    "reason" TEXT NOT NULL,
    "text" TEXT,
    "measure" TEXT,
    "person_in_charge" TEXT,
    "due_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "done_on" DATE,
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "shortfalls_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "shortfalls_period" CHECK (("term_id" IS NULL) <> ("year" IS NULL)),
    CONSTRAINT "shortfalls_reason" CHECK ("reason" IN ('YOUNG_AWAY', 'AGEING_CELL', 'NO_SOURCE', 'SMALL_POOL', 'WEAK_YOUTH_UNION', 'WEAK_MASS_ORGANISATIONS', 'SLOW_VERIFICATION', 'INCOMPLETE_DOSSIERS', 'EDUCATION_TOO_LOW', 'NOT_WILLING', 'LITTLE_ATTENTION', 'OTHER')),
    CONSTRAINT "shortfalls_state" CHECK ("state" IN ('OPEN', 'DONE', 'WITHDRAWN')),
    CONSTRAINT "shortfalls_done" CHECK ("state" <> 'DONE' OR "done_on" IS NOT NULL),
    CONSTRAINT "shortfalls_withdrawn" CHECK (("state" = 'WITHDRAWN') = ("withdraw_reason" IS NOT NULL)),
    CONSTRAINT "shortfalls_measure" CHECK ("measure" IS NOT NULL OR ("person_in_charge" IS NULL AND "due_on" IS NULL))
);
CREATE INDEX "shortfalls_committee_id_period_key_idx" ON "shortfalls"("committee_id", "period_key");
CREATE INDEX "shortfalls_period_key_due_on_idx" ON "shortfalls"("period_key", "due_on");

-- What became of a measure until a day; the newest note says whether it is done.
CREATE TABLE "shortfall_notes" (
    "id" UUID NOT NULL,
    "shortfall_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "noted_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "done" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "shortfall_notes_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "shortfall_notes_shortfall_id_sequence_key" ON "shortfall_notes"("shortfall_id", "sequence");

ALTER TABLE "target_issues" ADD CONSTRAINT "target_issues_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target_revisions" ADD CONSTRAINT "target_revisions_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "target_issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target_revision_groups" ADD CONSTRAINT "target_revision_groups_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "target_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "shortfalls" ADD CONSTRAINT "shortfalls_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "shortfalls" ADD CONSTRAINT "shortfalls_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "shortfall_notes" ADD CONSTRAINT "shortfall_notes_shortfall_id_fkey" FOREIGN KEY ("shortfall_id") REFERENCES "shortfalls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "target_issues_append_only" BEFORE UPDATE OR DELETE ON "target_issues" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "target_revision_groups_append_only" BEFORE UPDATE OR DELETE ON "target_revision_groups" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "shortfall_notes_append_only" BEFORE UPDATE OR DELETE ON "shortfall_notes" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "shortfalls_never_removed" BEFORE DELETE ON "shortfalls" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
