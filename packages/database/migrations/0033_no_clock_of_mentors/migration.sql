-- Nothing goes by it: when former mentors are anonymised is decided with the anonymising itself.
ALTER TABLE "privacy_settings" DROP CONSTRAINT "privacy_settings_bounds";
ALTER TABLE "privacy_settings" DROP COLUMN "mentor_months";
ALTER TABLE "privacy_settings" ADD CONSTRAINT "privacy_settings_bounds" CHECK (
    "answer_days" >= 1 AND "act_days" >= 1 AND "act_with_others_days" >= 1 AND "breach_hours" >= 1);
