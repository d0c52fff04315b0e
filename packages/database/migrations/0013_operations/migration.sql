-- What the server did for its own safety, and what came of it; never a word of a person.
CREATE TABLE "operation_runs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "drift" INTEGER NOT NULL DEFAULT 0,
    "checked" BIGINT NOT NULL DEFAULT 0,
    "bytes" BIGINT,
    "file" TEXT,

    CONSTRAINT "operation_runs_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "operation_runs_kind" CHECK ("kind" IN ('BACKUP', 'VERIFY', 'STAGES', 'PATHS', 'COUNTERS', 'DUE_ITEMS')),
    CONSTRAINT "operation_runs_outcome" CHECK ("outcome" IN ('DONE', 'DRIFT', 'FAILED'))
);
CREATE INDEX "operation_runs_kind_started_at_idx" ON "operation_runs"("kind", "started_at");
