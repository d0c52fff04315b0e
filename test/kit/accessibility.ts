import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// GraphiQL closes a tab by a button inside the tab, which is not ours to change.
/** The serious and critical findings of axe on the page, one line each with the first place. */
export const findViolations = async (page: Page): Promise<string[]> => {
  await page.evaluate(await source)
  return page.evaluate(async () => {
    const axe: {
      run(context: {
        exclude: string[]
      }): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
    } = Reflect.get(globalThis, 'axe')
    const { violations } = await axe.run({ exclude: ['.graphiql-tab'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`)
  })
}
