import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nContextProvider, memoryStore, StoreContextProvider } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { i18nProvider } from '../../providers/i18n-provider.ts'
import type { NoAnswer } from '../people/Answered.tsx'
import { CaseStepDialog, type StepChoice, type StepDetails } from './CaseStepDialog.tsx'

type Decision = 'ADMISSION_DECIDED'

function decisionDialog(choice: Partial<StepChoice<Decision>>, answer: NoAnswer | null = null) {
  const sent: StepDetails[] = []
  render(
    <StoreContextProvider value={memoryStore()}>
      <I18nContextProvider value={i18nProvider}>
        <CaseStepDialog<Decision>
          title="Chuyển giai đoạn"
          fact=""
          choiceLabel="Sang giai đoạn"
          choices={[
            {
              value: 'ADMISSION_DECIDED',
              words: 'Quyết định kết nạp',
              allowed: true,
              documentRequired: true,
              verdicts: [],
              ...choice,
            },
          ]}
          chosen="ADMISSION_DECIDED"
          onChoose={() => undefined}
          on="2025-06-30"
          onDay={() => undefined}
          today="2025-06-30"
          missingDocument="Giai đoạn này cần số văn bản"
          submitLabel="Ghi vào hồ sơ"
          running={false}
          send={async (details) => {
            sent.push(details)
            return answer
          }}
          onClose={() => undefined}
        />
      </I18nContextProvider>
    </StoreContextProvider>,
  )
  return sent
}

const record = () => userEvent.click(screen.getByRole('button', { name: 'Ghi vào hồ sơ' }))

describe('the dialog of a step', () => {
  it('asks for the number of the decision before anything is sent', async () => {
    const sent = decisionDialog({})

    await record()

    expect(screen.getByText('Giai đoạn này cần số văn bản')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('sends day and document, and nothing for what was left empty', async () => {
    const sent = decisionDialog({})

    await userEvent.type(screen.getByLabelText(/Số văn bản/), '128-QĐ/HU')
    await record()

    expect(sent).toEqual([{ occurredOn: '2025-06-30', documentNumber: '128-QĐ/HU', documentIssuer: null, note: null }])
  })

  it('says why the day does not do, and sends nothing', async () => {
    const verdict = {
      rule: 'STEP',
      code: 'NO_MENTOR',
      outcome: 'FAILED',
      message: 'Chưa có người giúp đỡ trong ngày này',
    } as const
    const sent = decisionDialog({ allowed: false, documentRequired: false, verdicts: [verdict] })

    await record()

    expect(screen.getByText('Chưa có người giúp đỡ trong ngày này')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('keeps what was typed when the server refuses, and shows its reasons', async () => {
    const verdict = { rule: 'STEP', code: 'CASE_EXITED', message: 'Hồ sơ đã ra khỏi danh sách' }
    decisionDialog({ documentRequired: false }, { __typename: 'Refusal', message: 'Chưa được', verdicts: [verdict] })

    await userEvent.type(screen.getByLabelText(/Ghi chú/), 'họp bổ sung')
    await record()

    expect(await screen.findByText('Hồ sơ đã ra khỏi danh sách')).toBeTruthy()
    expect(screen.getByDisplayValue('họp bổ sung')).toBeTruthy()
  })
})
