import { ThemeProvider } from '@mui/material'
import { createTheme } from '@mui/material/styles'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import { CoreAdminContext, testDataProvider } from 'react-admin'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LANGUAGES, messagesOf } from '../../i18n/index.ts'
import { type WorkingContext, WorkingContextValue } from '../../providers/working-context.ts'
import { themeOf } from '../../theme/theme.ts'
import { MoveDialog } from './MoveDialog.tsx'

const TERM = {
  id: 't',
  name: '2025-2030',
  startsOn: '2025-07-01',
  endsOn: '2030-06-30',
  firstYear: 2025,
  lastYear: 2030,
}
const context: WorkingContext = {
  scope: null,
  period: { term: TERM.name },
  term: TERM,
  terms: [TERM],
  year: null,
  asOf: '2026-11-24',
  today: '2026-11-24',
  past: false,
  setScope: () => undefined,
  setPeriod: () => undefined,
  setAsOf: () => undefined,
  set: () => undefined,
}
const card = {
  id: 'c1',
  version: 2,
  fullName: 'Bùi Thanh Sơn',
  masked: false,
  stage: 'OPINIONS_COLLECTED',
  stageSince: '2026-06-01',
  daysInStage: 176,
  sideState: null,
  cell: { id: 'cell', name: 'Chi bộ Đội Thuế' },
  dueItems: [],
  mayAdvance: true,
}
const step = {
  kind: 'ADVANCE',
  stage: 'CELL_PROPOSED',
  exit: null,
  reason: null,
  by: 'CELL',
  allowed: true,
  documentRequired: false,
  vote: 'CELL',
  voteRequired: true,
  missingPapers: [],
  earliestOn: null,
  verdicts: [],
}
const answers: Readonly<Record<string, unknown>> = {
  BoardSearch: { candidates: { nodes: [card] } },
  NextStepsOn: { candidate: { id: 'c1', version: 2, nextSteps: [step] } },
}

/** The dialog over a server that knows one case. */
function openDialog() {
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    const operation = Object.keys(answers).find((name) => body.includes(`query ${name}`)) ?? ''
    return new Response(JSON.stringify({ data: answers[operation] }), {
      headers: { 'content-type': 'application/json' },
    })
  })
  const moves: unknown[] = []
  render(
    <MemoryRouter>
      <CoreAdminContext
        dataProvider={testDataProvider()}
        i18nProvider={polyglotI18nProvider(messagesOf, 'vi', [...LANGUAGES])}
      >
        <ThemeProvider theme={createTheme(themeOf('light'))}>
          <WorkingContextValue.Provider value={context}>
            <MoveDialog filter={{}} onMove={(who, to) => moves.push([who.id, to])} onClose={() => undefined} />
          </WorkingContextValue.Provider>
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  )
  return moves
}
afterEach(() => vi.unstubAllGlobals())

describe('a move without dragging', () => {
  it('is made by the keys alone, and only where the way is open', async () => {
    const moves = openDialog()
    const user = userEvent.setup()

    await user.click(screen.getByRole('combobox', { name: /Ai/ }))
    await user.click(await screen.findByRole('option', { name: /Bùi Thanh Sơn/ }))
    await user.click(await screen.findByRole('radio', { name: /Chi bộ đề nghị.*Được chuyển/ }))
    await user.keyboard('{Enter}')

    expect(moves).toEqual([['c1', 'CELL_PROPOSED']])
  })

  it('says of every other stage why the case may not go there', async () => {
    openDialog()
    const user = userEvent.setup()

    await user.click(screen.getByRole('combobox', { name: /Ai/ }))
    await user.click(await screen.findByRole('option', { name: /Bùi Thanh Sơn/ }))

    const far = await screen.findByRole('radio', { name: /Đảng ủy đề nghị.*Phải qua Chi bộ đề nghị trước.*Chưa được/ })
    expect(far.hasAttribute('disabled')).toBe(true)
  })
})
