import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

/** The words above a field; what may stay empty says so, instead of an asterisk on the rest. */
export function FieldLabel({ label, optional = false }: { label: ReactNode; optional?: boolean }) {
  const translate = useTranslate()
  return (
    <>
      {label}
      {optional && <span className="optional"> {translate('app.form.optional')}</span>}
    </>
  )
}
