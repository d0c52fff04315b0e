import { type ReactNode, useId } from 'react'
import { Choice } from '../../components/Choice.tsx'

type Props = {
  label: string
  value: string
  options: readonly { value: string; words: string }[]
  onChange: (value: string) => void
  children?: ReactNode
}

/** A choice with its words above it. */
export function Labelled({ label, value, options, onChange, children }: Props) {
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <Choice id={id} label={label} value={value} options={options} onChange={onChange} />
      {children}
    </div>
  )
}
