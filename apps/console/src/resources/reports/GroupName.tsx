import { Link } from 'react-router'
import type { ReportGroup } from './documents.ts'

/** The word of a group; a committee leads to its page. */
export function GroupName({ group: { dimension, code, label } }: { group: ReportGroup }) {
  if (dimension === 'COMMITTEE' && code !== null) return <Link to={`/committees/${code}/show`}>{label}</Link>
  return code === null ? <span className="quiet">{label}</span> : label
}
