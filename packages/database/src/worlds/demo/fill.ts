import type { Database } from '../../connect.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { buildCases } from './cases.ts'
import { createChance, createIds } from './chance.ts'
import { buildFiles } from './files.ts'
import { buildStructure } from './structure.ts'
import { writeAccounts } from './write-accounts.ts'
import { writeCases } from './write-cases.ts'
import { writeFiles } from './write-files.ts'
import { writeShortfalls } from './write-shortfalls.ts'
import { writeStructure } from './write-structure.ts'
import { writeTargets } from './write-targets.ts'

/** Whether nothing was ever entered: no account and no committee. */
export const isEmpty = async ({ prisma }: Pick<Database, 'prisma'>): Promise<boolean> =>
  (await prisma.user.count()) === 0 && (await prisma.committee.count()) === 0

/** Fills an empty database with the demo world: the same rows in every run, but for the salts of the passwords. */
export const fillDemoWorld = async (
  { prisma }: Pick<Database, 'prisma'>,
  { hashPassword }: { hashPassword: (password: string) => Promise<string> },
): Promise<void> => {
  const chance = createChance(20_230_630)
  const newId = createIds()
  const structure = buildStructure(chance, newId)
  const later = createChance(20_261_031)
  const people = buildCases(chance, later, newId, structure.units)
  const files = buildFiles(later, newId, people)
  const passwords = await Promise.all(DEMO_ACCOUNTS.map(({ password }) => hashPassword(password)))

  await prisma.$transaction(async (tx) => {
    await writeStructure(tx, chance, newId, structure, people.mentors)
    await writeCases(tx, newId, people, files)
    await writeFiles(tx, newId, structure, files, people.restrictions)
    await writeTargets(tx, newId, structure)
    await writeAccounts(tx, newId, structure, passwords)
    await writeShortfalls(tx, newId, structure, people.mentors)
  })
}
