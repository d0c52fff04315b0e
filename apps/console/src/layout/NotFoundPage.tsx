import { useTranslate } from 'react-admin'
import { NotFoundState } from '../components/NotFoundState.tsx'
import { PageHeader } from '../components/PageHeader.tsx'

export function NotFoundPage() {
  const translate = useTranslate()
  return (
    <>
      <PageHeader title={translate('ra.page.not_found')} />
      <NotFoundState />
    </>
  )
}
