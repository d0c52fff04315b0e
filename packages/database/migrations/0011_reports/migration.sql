-- A question to the cube that somebody keeps under a name, for themselves or for all who see its committee.
CREATE TABLE "saved_reports" (
    "id" UUID NOT NULL,
    "owner_id" TEXT NOT NULL,
    "committee_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_reports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "saved_reports_name" CHECK (length("name") BETWEEN 1 AND 120),
    CONSTRAINT "saved_reports_question" CHECK (length("question") <= 20000)
);
CREATE INDEX "saved_reports_owner_id_idx" ON "saved_reports"("owner_id");
CREATE INDEX "saved_reports_committee_id_idx" ON "saved_reports"("committee_id");

ALTER TABLE "saved_reports" ADD CONSTRAINT "saved_reports_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_reports" ADD CONSTRAINT "saved_reports_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
