-- An account belongs to a committee, which says who looks after it, also while it holds no grant.
ALTER TABLE "users"
    ADD COLUMN "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "home_committee_id" UUID,
    ADD COLUMN "last_sign_in_at" TIMESTAMPTZ(3),
    ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
CREATE INDEX "users_home_committee_id_idx" ON "users"("home_committee_id");

-- Whether the second factor was shown at signing in, or since.
ALTER TABLE "sessions" ADD COLUMN "second_factor" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "grants"
    ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
    DROP CONSTRAINT "grants_role",
    ADD CONSTRAINT "grants_role" CHECK ("role" IN ('ADMINISTRATOR', 'EDITOR', 'REVIEWER', 'ANALYST', 'INTEGRATOR', 'AUDITOR', 'SYSTEM_ADMINISTRATOR'));
CREATE INDEX "grants_committee_id_idx" ON "grants"("committee_id");

CREATE TABLE "two_factors" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factors_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "two_factors_user_id_key" ON "two_factors"("user_id");

-- A code of the second factor counts once.
CREATE TABLE "used_codes" (
    "user_id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_codes_pkey" PRIMARY KEY ("user_id","code_hash")
);

CREATE TABLE "passkeys" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "created_at" TIMESTAMPTZ(3),
    "aaguid" TEXT,

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "passkeys_user_id_idx" ON "passkeys"("user_id");
CREATE UNIQUE INDEX "passkeys_credential_id_key" ON "passkeys"("credential_id");

-- A link by which somebody sets the password of their account, once; only its hash is kept.
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "invitations_purpose" CHECK ("purpose" IN ('INVITATION', 'NEW_PASSWORD')),
    CONSTRAINT "invitations_expiry" CHECK ("expires_at" > "created_at")
);
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");
CREATE INDEX "invitations_user_id_idx" ON "invitations"("user_id");

-- Tries to sign in of the last minutes. A try stands as under way until it is known whether it failed; one that succeeded
-- is removed.
CREATE TABLE "sign_in_tries" (
    "id" UUID NOT NULL,
    "account" TEXT,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "failed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sign_in_tries_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "sign_in_tries_account_at_idx" ON "sign_in_tries"("account", "at");
CREATE INDEX "sign_in_tries_address_at_idx" ON "sign_in_tries"("address", "at");
CREATE INDEX "sign_in_tries_at_idx" ON "sign_in_tries"("at");

-- A token for a program; only the hash of its secret is kept. After a rotation the secret before lives on for a while.
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "previous_hash" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "verbs" TEXT[] NOT NULL,
    "committee_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "rotated_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "api_tokens_name" CHECK (length("name") BETWEEN 1 AND 120),
    CONSTRAINT "api_tokens_verbs" CHECK (cardinality("verbs") > 0),
    CONSTRAINT "api_tokens_expiry" CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '367 days'),
    CONSTRAINT "api_tokens_previous" CHECK (("previous_hash" IS NULL) = ("previous_until" IS NULL))
);
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");
CREATE UNIQUE INDEX "api_tokens_previous_hash_key" ON "api_tokens"("previous_hash");
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");
CREATE INDEX "api_tokens_committee_id_idx" ON "api_tokens"("committee_id");

-- Access that somebody took in an emergency, with a reason, until an hour; never changed but by ending it early.
CREATE TABLE "emergency_accesses" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "committee_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "emergency_accesses_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "emergency_accesses_role" CHECK ("role" IN ('EDITOR', 'REVIEWER')),
    CONSTRAINT "emergency_accesses_reason" CHECK (length("reason") BETWEEN 20 AND 1000),
    CONSTRAINT "emergency_accesses_limit" CHECK ("ends_at" > "opened_at" AND "ends_at" <= "opened_at" + interval '24 hours')
);
CREATE INDEX "emergency_accesses_user_id_ends_at_idx" ON "emergency_accesses"("user_id", "ends_at");
CREATE INDEX "emergency_accesses_ends_at_idx" ON "emergency_accesses"("ends_at");
CREATE INDEX "emergency_accesses_committee_id_idx" ON "emergency_accesses"("committee_id");

ALTER TABLE "users" ADD CONSTRAINT "users_home_committee_id_fkey" FOREIGN KEY ("home_committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "used_codes" ADD CONSTRAINT "used_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION "keep_emergency_access"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."ended_at" IS NOT NULL
        OR to_jsonb(NEW) - 'ended_at' - 'ended_by_id' - 'version' IS DISTINCT FROM to_jsonb(OLD) - 'ended_at' - 'ended_by_id' - 'version' THEN
        RAISE EXCEPTION 'Rows of emergency_accesses are never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "emergency_accesses_kept" BEFORE UPDATE ON "emergency_accesses" FOR EACH ROW EXECUTE FUNCTION "keep_emergency_access"();

-- Whatever disables an account or changes its password, and however: what was given out under it ends with it, in the same
-- transaction.
CREATE FUNCTION "end_access_of_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "sessions" WHERE "user_id" = NEW."id";
    UPDATE "api_tokens" SET "revoked_at" = now(), "version" = "version" + 1 WHERE "user_id" = NEW."id" AND "revoked_at" IS NULL;
    UPDATE "invitations" SET "used_at" = now() WHERE "user_id" = NEW."id" AND "used_at" IS NULL;
    UPDATE "emergency_accesses" SET "ended_at" = now(), "version" = "version" + 1 WHERE "user_id" = NEW."id" AND "ended_at" IS NULL AND "ends_at" > now();
    RETURN NULL;
END $$;
CREATE TRIGGER "users_disabled" AFTER UPDATE OF "disabled_at" ON "users" FOR EACH ROW
    WHEN (OLD."disabled_at" IS NULL AND NEW."disabled_at" IS NOT NULL) EXECUTE FUNCTION "end_access_of_account"();

CREATE FUNCTION "end_access_of_password"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "sessions" WHERE "user_id" = NEW."user_id";
    UPDATE "api_tokens" SET "revoked_at" = now(), "version" = "version" + 1 WHERE "user_id" = NEW."user_id" AND "revoked_at" IS NULL;
    UPDATE "invitations" SET "used_at" = now() WHERE "user_id" = NEW."user_id" AND "used_at" IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER "accounts_password_changed" AFTER UPDATE OF "password" ON "accounts" FOR EACH ROW
    WHEN (OLD."password" IS DISTINCT FROM NEW."password") EXECUTE FUNCTION "end_access_of_password"();
