-- By kind first: the forty provinces below the root are then forty entries, not forty among all committees.
DROP INDEX "committees_of_a_kind";
CREATE INDEX "committees_of_a_kind" ON "committees"("kind", "path", "ordinal", "id", "dissolved_on", "sort_key");
