type Props = { label: string; checked: boolean; onChange: () => void }

/** A box to tick, 16 px in a 24 px target; its words are for those who hear them. */
export function TickBox({ label, checked, onChange }: Props) {
  return (
    <label className="tick-box">
      <input type="checkbox" checked={checked} onChange={onChange} aria-label={label} />
      <span aria-hidden="true" />
    </label>
  )
}
