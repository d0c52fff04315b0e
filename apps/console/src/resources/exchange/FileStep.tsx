import { type DragEvent, useId, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { UploadProblem } from './upload.ts'

export type FileState =
  | { state: 'NONE' }
  | { state: 'SENDING'; name: string }
  | { state: 'SENT'; name: string; size: number; uploadId: string }
  | { state: 'REFUSED'; name: string; problem: UploadProblem; message: string | null }

type Props = { file: FileState; onFile: (file: File) => void; refusal: string | null }

/** The file: dropped, or chosen; what was wrong with it stays in its place. */
export function FileStep({ file, onFile, refusal }: Props) {
  const translate = useTranslate()
  const disabled = refusal !== null
  const { number } = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const helpId = useId()

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped && !disabled) onFile(dropped)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first.
    <div
      className={over && !disabled ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="drop-line">
        {file.state === 'NONE' && <span>{translate('exchange.file.drop')}</span>}
        {file.state === 'SENDING' && (
          <StatusMark status="onTime">{translate('exchange.file.sending', { name: file.name })}</StatusMark>
        )}
        {file.state === 'SENT' && (
          <StatusMark status="passed">
            {translate('exchange.file.sent', { name: file.name, size: `${number(Math.ceil(file.size / 1024))} kB` })}
          </StatusMark>
        )}
        {file.state === 'REFUSED' && <StatusMark status="failed">{file.name}</StatusMark>}
        <GuardedButton
          refusal={refusal}
          describedBy={helpId}
          primary={file.state === 'NONE'}
          onClick={() => input.current?.click()}
        >
          {translate(file.state === 'NONE' ? 'exchange.file.choose' : 'exchange.file.change')}
        </GuardedButton>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            // The same file, corrected and saved again, must be a change too.
            event.target.value = ''
            if (chosen) onFile(chosen)
          }}
        />
      </div>
      <p id={helpId} className="note">
        {refusal ?? translate('exchange.file.accepts')}
      </p>
      {file.state === 'REFUSED' && (
        <p role="alert" className="field-error">
          {file.message ??
            translate(file.problem === 'failed' ? 'exchange.file.failedHint' : `exchange.file.${file.problem}`)}
        </p>
      )}
    </div>
  )
}
