-- What a person said about the use of their data: a further word is a further row.
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "data_set" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "said_on" DATE NOT NULL,
    "document_number" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "consents_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "consents_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "consents_act" CHECK ("act" IN ('GIVEN', 'WITHDRAWN')),
    CONSTRAINT "consents_form" CHECK ("form" IN ('ON_PAPER', 'ELECTRONIC', 'RECORDED_VOICE'))
);
CREATE INDEX "consents_person_id_said_on_idx" ON "consents"("person_id", "said_on");
CREATE INDEX "consents_committee_id_idx" ON "consents"("committee_id");
CREATE TRIGGER "consents_append_only" BEFORE UPDATE OR DELETE ON "consents" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- What a person asks of whoever keeps their data, with the last days of its clocks.
CREATE TABLE "privacy_requests" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "person_id" UUID,
    "asker_name" TEXT,
    "kind" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "others_involved" BOOLEAN NOT NULL,
    "text" TEXT,
    "answer_by" DATE NOT NULL,
    "act_by" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'RECEIVED',
    "answered_on" DATE,
    "answer" TEXT,
    "closed_on" DATE,
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "privacy_requests_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "privacy_requests_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "privacy_requests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "privacy_requests_kind" CHECK ("kind" IN ('ACCESS', 'CORRECTION', 'DELETION', 'RESTRICTION', 'WITHDRAWAL', 'OBJECTION')),
    CONSTRAINT "privacy_requests_asker" CHECK (("person_id" IS NULL) = ("asker_name" IS NOT NULL)),
    CONSTRAINT "privacy_requests_state" CHECK (
        ("state" = 'RECEIVED' AND "answered_on" IS NULL AND "closed_on" IS NULL)
        OR ("state" = 'ANSWERED' AND "answered_on" IS NOT NULL AND "closed_on" IS NULL)
        OR ("state" IN ('DONE', 'TURNED_DOWN') AND "closed_on" IS NOT NULL)),
    CONSTRAINT "privacy_requests_order" CHECK (
        "answer_by" >= "received_on" AND "act_by" >= "received_on" AND COALESCE("answered_on", "received_on") >= "received_on"
        AND COALESCE("closed_on", "received_on") >= "received_on")
);
CREATE INDEX "privacy_requests_committee_id_received_on_idx" ON "privacy_requests"("committee_id", "received_on");
CREATE INDEX "privacy_requests_person_id_idx" ON "privacy_requests"("person_id");
CREATE TRIGGER "privacy_requests_never_removed" BEFORE DELETE ON "privacy_requests" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TABLE "privacy_settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "answer_days" INTEGER NOT NULL,
    "act_days" INTEGER NOT NULL,
    "act_with_others_days" INTEGER NOT NULL,
    "breach_hours" INTEGER NOT NULL,
    "mentor_months" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "privacy_settings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "privacy_settings_one" CHECK ("id" = 1),
    CONSTRAINT "privacy_settings_bounds" CHECK (
        "answer_days" >= 1 AND "act_days" >= 1 AND "act_with_others_days" >= 1 AND "breach_hours" >= 1 AND "mentor_months" >= 1)
);

-- Data came into wrong hands, were lost or changed.
CREATE TABLE "breaches" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT NOT NULL,
    "data_sets" TEXT[],
    "persons" INTEGER,
    "measures" TEXT,
    "report_by" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'FOUND',
    "reported_at" TIMESTAMPTZ(3),
    "reported_to" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT,

    CONSTRAINT "breaches_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "breaches_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "breaches_persons" CHECK ("persons" >= 0),
    CONSTRAINT "breaches_state" CHECK (
        ("state" = 'FOUND' AND "reported_at" IS NULL AND "closed_at" IS NULL)
        OR ("state" = 'REPORTED' AND "reported_at" IS NOT NULL AND "closed_at" IS NULL)
        OR ("state" = 'CLOSED' AND "closed_at" IS NOT NULL)),
    CONSTRAINT "breaches_report" CHECK (("reported_at" IS NULL) = ("reported_to" IS NULL))
);
CREATE INDEX "breaches_committee_id_found_at_idx" ON "breaches"("committee_id", "found_at");
CREATE TRIGGER "breaches_never_removed" BEFORE DELETE ON "breaches" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The key of the chance by which figures about particulars are carried for those who may not see persons. It is made
-- here, once, and goes with the backups: with another key the same group would be told by another figure.
CREATE TABLE "roughness_keys" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,

    CONSTRAINT "roughness_keys_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "roughness_keys_one" CHECK ("id" = 1)
);
INSERT INTO "roughness_keys" ("key") VALUES (gen_random_uuid()::text || gen_random_uuid()::text);
