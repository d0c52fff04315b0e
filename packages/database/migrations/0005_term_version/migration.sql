-- AlterTable
ALTER TABLE "terms" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
