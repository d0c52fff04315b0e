-- AlterTable
ALTER TABLE "import_runs" ADD COLUMN     "mapping" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "warnings" JSONB NOT NULL DEFAULT '[]';
