import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

// @ts-expect-error the configuration is plain JavaScript
import configuration from '../../.dependency-cruiser.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DEPCRUISE = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
)
const planted: string[] = []

/** Writes files into the real tree, where the rules look, and answers the names of the rules that they break. */
const rulesBrokenBy = async (files: Record<string, string>): Promise<string[]> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true })
    await writeFile(join(ROOT, path), text)
    planted.push(path)
  }
  // The command that `npm run verify` runs, on the planted files alone.
  const run = spawnSync(
    process.execPath,
    [DEPCRUISE, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...Object.keys(files)],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const report: { summary: { totalCruised: number; violations: { rule: { name: string } }[] } } = JSON.parse(run.stdout)
  expect(report.summary.totalCruised).toBeGreaterThan(0)
  return [...new Set(report.summary.violations.map(({ rule }) => rule.name))]
}

afterEach(async () => {
  for (const path of planted.splice(0)) await rm(join(ROOT, path))
  await rm(join(ROOT, 'apps/console/src/resources/planted-one'), { recursive: true, force: true })
  await rm(join(ROOT, 'apps/console/src/resources/planted-two'), { recursive: true, force: true })
  await rm(join(ROOT, 'apps/api/src/features/planted'), { recursive: true, force: true })
})

describe('The dependency rules catch a planted violation', () => {
  const violations: Record<string, Record<string, string>> = {
    'domain-is-pure': {
      'packages/domain/src/planted.ts': "import { readFile } from 'node:fs'\nexport const planted = readFile\n",
    },
    'domain-tests-need-little': {
      'packages/domain/src/planted.test.ts': "import pg from 'pg'\nexport const planted = pg\n",
    },
    'client-knows-no-app': {
      'packages/client/src/planted.ts':
        "import * as api from '../../../apps/api/src/server.ts'\nexport const planted = api\n",
    },
    'console-never-sees-api': {
      'apps/console/src/planted.ts': "import * as api from '../../api/src/server.ts'\nexport const planted = api\n",
    },
    'api-never-sees-console': {
      'apps/api/src/planted.ts': "import * as app from '../../console/src/App.tsx'\nexport const planted = app\n",
    },
    'features-meet-at-index': {
      'apps/api/src/features/planted/service.ts':
        "import * as store from '../committees/store.ts'\nexport const planted = store\n",
    },
    'prisma-only-in-stores': {
      'apps/api/src/features/planted/schema.ts':
        "import { Prisma } from '../../../../../packages/database/src/generated/client.ts'\nexport const planted = Prisma\n",
    },
    'resources-stay-apart': {
      'apps/console/src/resources/planted-one/one.ts':
        "import { two } from '../planted-two/two.ts'\nexport const one = two\n",
      'apps/console/src/resources/planted-two/two.ts': 'export const two = 2\n',
    },
    'test-is-a-leaf': {
      'packages/client/src/planted.ts':
        "import { WIDE } from '../../../test/kit/browser.ts'\nexport const planted = WIDE\n",
    },
    'no-circular': {
      'apps/api/src/planted-a.ts': "import { b } from './planted-b.ts'\nexport const a = () => b\n",
      'apps/api/src/planted-b.ts': "import { a } from './planted-a.ts'\nexport const b = () => a\n",
    },
    'no-orphans': { 'apps/api/src/planted.ts': 'export const planted = 1\n' },
  }

  it('plants one for every rule', () => {
    const rules = configuration.forbidden.map(({ name }: { name: string }) => name)

    expect(Object.keys(violations).sort()).toEqual([...rules].sort())
  })

  for (const [rule, files] of Object.entries(violations)) {
    it(`${rule}`, async () => {
      expect(await rulesBrokenBy(files)).toContain(rule)
    })
  }
})
