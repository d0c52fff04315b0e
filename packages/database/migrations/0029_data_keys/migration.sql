-- The keys that free texts about people are encrypted with, each itself encrypted by a key of the environment (DATA_KEYS),
-- which is never here. Without one there is no row and nothing is encrypted.
CREATE TABLE "data_keys" (
    "id" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,
    "wrapped_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "wrapped_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_keys_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "data_keys_id" CHECK ("id" ~ '^[0-9a-f]{8}$'),
    CONSTRAINT "data_keys_wrapped_by" CHECK ("wrapped_by" ~ '^[0-9a-f]{8}$')
);
