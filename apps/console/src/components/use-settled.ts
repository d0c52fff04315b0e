import { useEffect, useState } from 'react'

/** A value once it has stopped changing: what was typed, not every letter of it. */
export function useSettled<Value>(value: Value, after = 250): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after)
    return () => clearTimeout(timer)
  }, [value, after])
  return settled
}
