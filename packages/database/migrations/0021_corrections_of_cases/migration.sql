-- Corrections are few among all that happened: whoever reads the history of many cases finds them without reading it twice.
CREATE INDEX "case_events_corrections" ON "case_events"("candidate_id") WHERE "kind" = 'CORRECTED';
