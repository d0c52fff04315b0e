import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { renderInConsole } from '../testing/render-in-console.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'

it('shows only the fields that differ, and answers the pick of each', () => {
  const onSave = vi.fn()
  renderInConsole(
    <ConflictDialog
      changedBy="Nông Thị Bích Hà"
      changedAt="2025-06-30T02:14:00Z"
      rows={[
        { key: 'residence', label: 'Nơi cư trú', mine: 'Nà Khon', saved: 'Nà Pì' },
        { key: 'position', label: 'Chức vụ', mine: 'bí thư', saved: null },
        { key: 'sex', label: 'Giới tính', mine: 'FEMALE', saved: 'FEMALE' },
      ]}
      onSave={onSave}
      onClose={() => undefined}
    />,
  )

  fireEvent.click(screen.getByRole('radio', { name: 'Nà Pì' }))
  fireEvent.click(screen.getByRole('button', { name: 'Lưu lựa chọn' }))

  expect(screen.getByText('Nông Thị Bích Hà lưu lúc 30/06/2025 09:14. Chọn giá trị giữ lại.')).toBeDefined()
  expect(screen.queryByText('Giới tính')).toBeNull()
  expect(onSave).toHaveBeenCalledWith({ residence: 'saved', position: 'mine' })
})
