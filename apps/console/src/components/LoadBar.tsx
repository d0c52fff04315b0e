type Props = { load: number; capacity: number }

/** One box a place: taken, free, or taken beyond what the mentor can bear. */
export function LoadBar({ load, capacity }: Props) {
  const places = Array.from({ length: Math.min(Math.max(load, capacity), 12) }, (_, index) => index)
  return (
    <span className="load-bar" aria-hidden="true">
      {places.map((place) => (
        <i key={place} className={place >= load ? undefined : place >= capacity ? 'taken over' : 'taken'} />
      ))}
    </span>
  )
}
