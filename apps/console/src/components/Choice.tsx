import './choice.css'

type Props = {
  /** The words for a screen reader, where no label stands beside the field. */
  label: string
  value: string
  options: readonly { value: string; words: string }[]
  onChange: (value: string) => void
  id?: string
  small?: boolean
}

/** A choice of one out of a few, in a line of text or a cell of a table. */
export function Choice({ label, value, options, onChange, id, small = false }: Props) {
  return (
    <select
      {...(id ? { id } : {})}
      className={small ? 'choice small' : 'choice'}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  )
}
