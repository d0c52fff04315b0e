-- What is due in a case: a projection, rewritten with every change of the case. The path stands here too, so that the
-- inbox of any committee is read from one index.
CREATE TABLE "due_items" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT,
    "edition" TEXT,
    "trust" TEXT,
    "paper" TEXT,
    "due_on" DATE NOT NULL,
    "committee_id" UUID NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "mentor_id" UUID,

    CONSTRAINT "due_items_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "due_items_kind" CHECK ("kind" IN ('CERTIFICATE', 'PAPERS', 'CEREMONY', 'PROBATION_END', 'CONSIDERATION', 'NEW_MEMBER_COURSE', 'TRANSFER', 'ASSESSMENT', 'MENTOR_MISSING', 'ESCALATION', 'RETENTION')),
    CONSTRAINT "due_items_trust" CHECK ("trust" IN ('CHECKED', 'UNCHECKED')),
    CONSTRAINT "due_items_paper" CHECK (("kind" = 'PAPERS') = ("paper" IS NOT NULL))
);
CREATE UNIQUE INDEX "due_items_candidate_id_kind_key" ON "due_items"("candidate_id", "kind");
CREATE INDEX "due_items_due_on_id_idx" ON "due_items"("due_on", "id");
CREATE INDEX "due_items_path_due_on_id_idx" ON "due_items"("path", "due_on", "id");
CREATE INDEX "due_items_committee_id_idx" ON "due_items"("committee_id");
CREATE INDEX "due_items_mentor_id_due_on_idx" ON "due_items"("mentor_id", "due_on");
ALTER TABLE "due_items" ADD CONSTRAINT "due_items_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "due_items" ADD CONSTRAINT "due_items_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "due_items" ADD CONSTRAINT "due_items_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "mentors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever moves a committee moves what is due below it, in the same statement's transaction: it cannot be forgotten.
CREATE FUNCTION "move_due_items"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "due_items" SET "path" = "moved"."path"
    FROM "moved" JOIN "was" ON "was"."id" = "moved"."id"
    WHERE "was"."path" <> "moved"."path" AND "due_items"."committee_id" = "moved"."id";
    RETURN NULL;
END $$;
CREATE TRIGGER "committees_move_due_items" AFTER UPDATE ON "committees"
    REFERENCING OLD TABLE AS "was" NEW TABLE AS "moved" FOR EACH STATEMENT EXECUTE FUNCTION "move_due_items"();

CREATE TABLE "due_settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "assessment_months" INTEGER NOT NULL,
    "retention_months" INTEGER NOT NULL,
    "transfer_days" INTEGER NOT NULL,
    "escalation_days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "due_settings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "due_settings_one" CHECK ("id" = 1),
    CONSTRAINT "due_settings_bounds" CHECK ("assessment_months" BETWEEN 1 AND 24 AND "retention_months" BETWEEN 1 AND 240 AND "transfer_days" BETWEEN 1 AND 365 AND "escalation_days" BETWEEN 1 AND 365)
);

-- Done once a day, whichever server does it: the row is the lock and the memory.
CREATE TABLE "daily_jobs" (
    "name" TEXT NOT NULL,
    "done_on" DATE,
    "claimed_until" TIMESTAMPTZ(3),
    "claimed_by" TEXT,
    "progress" TEXT,

    CONSTRAINT "daily_jobs_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "digest_settings" (
    "user_id" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "email" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "with_names" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "digest_settings_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "digest_settings_hour" CHECK ("hour" BETWEEN 0 AND 23),
    CONSTRAINT "digest_settings_language" CHECK ("language" IN ('vi', 'en'))
);
ALTER TABLE "digest_settings" ADD CONSTRAINT "digest_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One digest an account and day, however many servers write them.
CREATE TABLE "digest_mails" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "email" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "gave_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_mails_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "digest_mails_user_id_day_key" ON "digest_mails"("user_id", "day");
ALTER TABLE "digest_mails" ADD CONSTRAINT "digest_mails_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The secret address of a calendar; only its hash is kept.
CREATE TABLE "calendar_feeds" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "with_names" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "calendar_feeds_language" CHECK ("language" IN ('vi', 'en')),
    CONSTRAINT "calendar_feeds_one" EXCLUDE USING btree ("user_id" WITH =) WHERE ("revoked_at" IS NULL)
);
CREATE UNIQUE INDEX "calendar_feeds_secret_hash_key" ON "calendar_feeds"("secret_hash");
CREATE INDEX "calendar_feeds_user_id_idx" ON "calendar_feeds"("user_id");
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
