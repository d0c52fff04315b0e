import { ThemeProvider } from '@mui/material'
import { createTheme } from '@mui/material/styles'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import { CoreAdminContext, type DataProvider, memoryStore, testDataProvider } from 'react-admin'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LANGUAGES, messagesOf } from '../../i18n/index.ts'
import { ViewerContext } from '../../providers/viewer.ts'
import { viewerWho } from '../../testing/viewer.ts'
import { themeOf } from '../../theme/theme.ts'
import { choiceFilter } from './filters.tsx'
import { LedgerList } from './LedgerList.tsx'
import type { ListExport } from './list-export.ts'

type Row = { id: string; name: string }
const ROWS: readonly Row[] = [
  { id: '1', name: 'Đảng bộ xã Kim Lư' },
  { id: '2', name: 'Đảng bộ xã Sơn Thành' },
]
const exported: ListExport = { list: 'committees', orderBy: { name: 'NAME' }, filterOf: (values) => values }

function openList(viewerId = 'viewer-1') {
  // A list writes how it is looked at into the address.
  window.history.replaceState(null, '', '/')
  const asked: unknown[] = []
  const dataProvider: DataProvider = testDataProvider({
    getList: async (_resource: string, { filter }: { filter?: unknown }) => {
      asked.push(filter)
      return { data: ROWS, total: ROWS.length } as never
    },
  })
  const page = render(
    <MemoryRouter>
      <CoreAdminContext
        dataProvider={dataProvider}
        store={memoryStore()}
        i18nProvider={polyglotI18nProvider(messagesOf, 'vi', [...LANGUAGES])}
      >
        <ThemeProvider theme={createTheme(themeOf('light'))}>
          <ViewerContext.Provider value={viewerWho({ id: viewerId })}>
            <LedgerList<Row>
              resource="committees"
              title="Tổ chức"
              columns={[
                { key: 'name', label: 'Tên', fixed: true, sort: 'name', render: ({ name }) => name },
                { key: 'code', label: 'Mã', render: () => '06001' },
              ]}
              phoneRow={({ name }) => name}
              filters={[choiceFilter('kind', 'Loại', { COMMUNE: 'Xã', DISTRICT: 'Huyện' })]}
              sort={{ field: 'name', order: 'ASC' }}
              permanentFilter={{ within: 'district-1' }}
              exported={exported}
              empty="Không có"
            />
          </ViewerContext.Provider>
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  )
  return { asked, page }
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const choose = async (name: string) => userEvent.click(await screen.findByRole('menuitem', { name }))
const savedQueries = () => within(screen.getByRole('dialog', { name: 'Bộ lọc đã lưu' }))
const narrowToCommunes = async () => {
  await press('Thêm bộ lọc')
  await choose('Loại')
  await choose('Xã')
}
const saveAs = async (name: string) => {
  await press('Bộ lọc đã lưu')
  await userEvent.type(savedQueries().getByLabelText('Lưu cách xem này với tên'), `${name}{Enter}`)
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

afterEach(() => {
  window.localStorage.clear()
  vi.unstubAllGlobals()
})

describe('a saved query', () => {
  it('brings back what the list was narrowed by, also after signing in again', async () => {
    const first = openList()
    await narrowToCommunes()
    await saveAs('Các xã')
    first.page.unmount()

    const { asked } = openList()
    await press('Bộ lọc đã lưu')
    await userEvent.click(savedQueries().getByRole('button', { name: 'Các xã' }))

    expect(await screen.findByRole('button', { name: 'Lọc theo Loại' })).toBeTruthy()
    await waitFor(() => expect(asked.at(-1)).toEqual({ kind: 'COMMUNE', within: 'district-1' }))
  })

  it('is the one that is marked while the list looks so', async () => {
    openList()
    await narrowToCommunes()
    await saveAs('Các xã')

    await press('Bộ lọc đã lưu')

    expect(savedQueries().getByRole('button', { name: 'Các xã' }).getAttribute('aria-current')).toBe('true')
  })

  it('is removed, and belongs to nobody else who signs in here', async () => {
    const mine = openList()
    await saveAs('Mọi tổ chức')
    mine.page.unmount()

    const others = openList('viewer-2')
    await press('Bộ lọc đã lưu')
    expect(savedQueries().queryByRole('button', { name: 'Mọi tổ chức' })).toBeNull()
    others.page.unmount()

    openList()
    await press('Bộ lọc đã lưu')
    await userEvent.click(savedQueries().getByRole('button', { name: 'Xóa Mọi tổ chức' }))
    expect(savedQueries().queryByRole('button', { name: 'Mọi tổ chức' })).toBeNull()
  })

  it('needs a name', async () => {
    openList()

    await press('Bộ lọc đã lưu')
    await userEvent.click(savedQueries().getByRole('button', { name: 'Lưu' }))

    expect(savedQueries().getByText('Cần đặt tên')).toBeTruthy()
  })
})

describe('the export of a list', () => {
  it('asks for the whole list as it is narrowed, with the columns that are shown', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return new Response('{"error":"FORBIDDEN"}', { status: 403 })
    })
    openList()
    await narrowToCommunes()

    await press('Xuất')
    await choose('Excel (XLSX)')

    const address = new URL(asked[0] ?? '', 'http://localhost')
    expect(address.pathname).toBe('/export/committees.xlsx')
    expect(JSON.parse(address.searchParams.get('filter') ?? '')).toEqual({ kind: 'COMMUNE', within: 'district-1' })
    expect(address.searchParams.get('columns')).toBe('name,code')
    expect((await screen.findByRole('alert')).textContent).toContain('chưa có quyền xuất')
  })

  it('says how many rows are coming, begins no second one meanwhile, and can be stopped', async () => {
    let begun = 0
    vi.stubGlobal('fetch', async (_address: string, { signal }: RequestInit) => {
      begun += 1
      const neverDone = new ReadableStream({
        start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)),
      })
      return new Response(neverDone, { headers: { 'x-row-count': '1234' } })
    })
    openList()
    await press('Xuất')
    await choose('CSV')
    expect(await screen.findByText('Đang xuất CSV, 1.234 dòng')).toBeTruthy()

    await press('Xuất')
    expect(screen.queryByRole('menu')).toBeNull()
    await press('Dừng')

    expect(begun).toBe(1)
    expect(screen.queryByText('Đang xuất CSV, 1.234 dòng')).toBeNull()
  })

  it('can be tried again when the server does not answer', async () => {
    let tries = 0
    vi.stubGlobal('fetch', async () => {
      tries += 1
      throw new TypeError('fetch failed')
    })
    openList()
    await press('Xuất')
    await choose('CSV')
    await screen.findByText('Chưa xuất được: máy chủ không trả lời.')

    await press('Thử lại')

    await waitFor(() => expect(tries).toBe(2))
  })
})
