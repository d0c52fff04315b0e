-- All committees of a kind below another are read from an index alone: the thousands of cells of a province, to be sorted
-- by what they achieved.
CREATE INDEX "committees_of_a_kind" ON "committees"("path", "kind", "ordinal", "id", "dissolved_on", "sort_key");
