-- Who opened the secret data of a person, why, and until when. A row is written once and never changed or removed.
CREATE TABLE "unmaskings" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unmaskings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "unmaskings_purpose" CHECK ("purpose" IN ('ADMISSION', 'VERIFICATION', 'MENTORING', 'COMPLAINT', 'PERSON_REQUEST', 'AUDIT')),
    CONSTRAINT "unmaskings_end" CHECK ("ends_at" > "opened_at" AND "ends_at" <= "opened_at" + interval '1 hour'),
    CONSTRAINT "unmaskings_reason" CHECK (length("reason") >= 20)
);
CREATE INDEX "unmaskings_user_id_ends_at_idx" ON "unmaskings"("user_id", "ends_at");
CREATE INDEX "unmaskings_person_id_opened_at_idx" ON "unmaskings"("person_id", "opened_at");

ALTER TABLE "unmaskings"
    ADD CONSTRAINT "unmaskings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "unmaskings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "unmaskings_append_only" BEFORE UPDATE OR DELETE ON "unmaskings" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
