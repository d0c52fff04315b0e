-- A CHECK that comes out as NULL lets the row pass: what must be there is asked for by name.
ALTER TABLE "target_revisions"
    DROP CONSTRAINT "target_revisions_kind",
    ADD CONSTRAINT "target_revisions_kind" CHECK (
        ("kind" = 'COUNT_MIN' AND "minimum" IS NOT NULL AND "minimum" >= 0 AND "maximum" IS NULL AND "member_share" IS NULL)
        OR ("kind" = 'COUNT_RANGE' AND "minimum" IS NOT NULL AND "minimum" >= 0 AND "maximum" IS NOT NULL AND "maximum" >= "minimum" AND "member_share" IS NULL)
        OR ("kind" = 'RATE_OF_MEMBERS' AND "minimum" IS NULL AND "maximum" IS NULL AND "member_share" IS NOT NULL AND "member_share" > 0 AND "member_share" <= 1));

-- Events and designations know the same words as the rows that are projected from them.
ALTER TABLE "case_events"
    ADD CONSTRAINT "case_events_stage" CHECK ("stage" IN ('SOURCED', 'CULTIVATING', 'AWARENESS_TRAINED', 'DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED', 'CELL_PROPOSED', 'COMMITTEE_PROPOSED', 'ADMISSION_DECIDED', 'PROBATIONARY', 'RECOGNITION_PENDING', 'OFFICIAL')),
    ADD CONSTRAINT "case_events_exit" CHECK ("exit" IN ('DROPPED', 'WITHDRAWN', 'REJECTED', 'STRUCK_OFF', 'LEFT', 'DECISION_ANNULLED'));
ALTER TABLE "committee_designations"
    ADD CONSTRAINT "committee_designations_kind" CHECK ("kind" IN ('CENTRAL', 'PROVINCIAL', 'CENTRAL_BLOC', 'DISTRICT', 'COMMUNE', 'GRASSROOTS', 'GRASSROOTS_CELL', 'SECTION', 'CELL'));
ALTER TABLE "mentor_assignments"
    ADD CONSTRAINT "mentor_assignments_end_reason" CHECK ("end_reason" IN ('COMPLETED', 'MENTOR_MOVED', 'MENTOR_UNABLE', 'CANDIDATE_MOVED', 'CASE_ENDED', 'OTHER'));
