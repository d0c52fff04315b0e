import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from './use-format.ts'

export type SessionRow = {
  id: string
  startedAt: string
  usedAt: string
  address: string | null
  program: string | null
  secondFactor: boolean
  current: boolean
}
type Props = {
  sessions: readonly SessionRow[]
  /** Ends one; left out where only all together are ended. */
  onEnd?: (id: string) => void
}

const NAMES = [/Edg\/[\d]+/, /Firefox\/[\d]+/, /OPR\/[\d]+/, /Chrome\/[\d]+/, /Version\/[\d]+.*Safari/]
const SYSTEMS = [/Windows/, /Android/, /iPhone|iPad/, /Mac OS X/, /Linux/]

/** "Chrome 140, Windows" of what a browser says of itself; its own words where they are not known. */
export function programName(program: string): string {
  const name = NAMES.map((one) => one.exec(program)?.[0]).find((found) => found !== undefined)
  const system = SYSTEMS.map((one) => one.exec(program)?.[0]).find((found) => found !== undefined)
  if (!name) return program.slice(0, 60)
  const browser = name.startsWith('Version/') ? `Safari ${name.slice(8).split(/\D/)[0]}` : name.replace('/', ' ')
  return [browser, system].filter(Boolean).join(', ')
}

/** Where somebody is signed in. */
export function SessionTable({ sessions, onEnd }: Props) {
  const translate = useTranslate()
  const { instant } = useFormat()
  if (sessions.length === 0) return <p className="secondary">{translate('accounts.sessions.none')}</p>
  return (
    <div className="ledger-scroll">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{translate('accounts.sessions.program')}</th>
            <th scope="col" className="wide">
              {translate('accounts.sessions.address')}
            </th>
            <th scope="col" className="wide">
              {translate('accounts.sessions.begun')}
            </th>
            <th scope="col">{translate('accounts.sessions.used')}</th>
            {onEnd && (
              <th scope="col">
                <span className="unseen">{translate('security.sessions.end')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, program, address, startedAt, usedAt, secondFactor, current }) => (
            <tr key={id}>
              <td>
                {program ? programName(program) : '…'}
                <p className="small secondary">
                  {[
                    ...(current ? [translate('accounts.sessions.current')] : []),
                    ...(secondFactor ? [translate('accounts.sessions.factor')] : []),
                  ].join(', ')}
                </p>
              </td>
              <td className="wide">{address}</td>
              <td className="wide">{instant(startedAt)}</td>
              <td>{instant(usedAt)}</td>
              {onEnd && (
                <td>
                  {!current && (
                    <Button size="small" onClick={() => onEnd(id)}>
                      {translate('security.sessions.end')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
