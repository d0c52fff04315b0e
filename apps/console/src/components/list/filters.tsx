import { Button, MenuItem, MenuList, TextField } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../DayField.tsx'
import { useFormat } from '../use-format.ts'

export type FilterEditor = (props: {
  value: unknown
  onChange: (value: unknown) => void
  close: () => void
}) => ReactNode

/** What a list can be filtered by: shown as a chip once it is set, edited in a small window. */
export type ListFilter = {
  source: string
  label: string
  /** The value on the chip, in words. */
  Words: (props: { value: unknown }) => ReactNode
  Editor: FilterEditor
  /** A filter that is set by pressing its name: there is nothing to choose. */
  fixedValue?: unknown
}

/** One value of a short list. */
export function choiceFilter(source: string, label: string, choices: Readonly<Record<string, string>>): ListFilter {
  return {
    source,
    label,
    Words: ({ value }) => choices[String(value)] ?? String(value),
    Editor: ({ value, onChange, close }) => (
      <MenuList autoFocus aria-label={label}>
        {Object.entries(choices).map(([key, words]) => (
          <MenuItem
            key={key}
            selected={value === key}
            onClick={() => {
              onChange(key)
              close()
            }}
          >
            {words}
          </MenuItem>
        ))}
      </MenuList>
    ),
  }
}

/** Yes or no. */
export function yesNoFilter(source: string, label: string): ListFilter {
  return {
    source,
    label,
    Words: YesNo,
    Editor: ({ value, onChange, close }) => (
      <MenuList autoFocus aria-label={label}>
        {[true, false].map((each) => (
          <MenuItem
            key={String(each)}
            selected={value === each}
            onClick={() => {
              onChange(each)
              close()
            }}
          >
            <YesNo value={each} />
          </MenuItem>
        ))}
      </MenuList>
    ),
  }
}

/** A few words that must be met exactly. */
export function textFilter(source: string, label: string): ListFilter {
  return {
    source,
    label,
    Words: ({ value }) => String(value),
    Editor: ({ value, onChange, close }) => (
      <TextEditor label={label} value={value} onChange={onChange} close={close} />
    ),
  }
}

/** A day: from it on, or up to it, as the label says. */
export function dayFilter(source: string, label: string): ListFilter {
  return {
    source,
    label,
    Words: DayWords,
    Editor: ({ value, onChange, close }) => <DayEditor label={label} value={value} onChange={onChange} close={close} />,
  }
}

export const isNamed = (value: unknown): value is { id: string; name: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value

function YesNo({ value }: { value: unknown }) {
  const translate = useTranslate()
  return translate(value === true ? 'app.list.yes' : 'app.list.no')
}

function DayWords({ value }: { value: unknown }) {
  const { date } = useFormat()
  return typeof value === 'string' ? date(value) : ''
}

function TextEditor({ label, value, onChange, close }: { label: string } & Parameters<FilterEditor>[0]) {
  const translate = useTranslate()
  const [text, setText] = useState(typeof value === 'string' ? value : '')
  const apply = (): void => {
    if (text.trim() === '') return
    onChange(text.trim())
    close()
  }
  return (
    <form
      className="filter-editor"
      onSubmit={(submit) => {
        submit.preventDefault()
        apply()
      }}
    >
      <TextField label={label} value={text} onChange={({ target }) => setText(target.value)} autoFocus size="small" />
      <Button size="small" type="submit" aria-disabled={text.trim() === ''}>
        {translate('app.action.apply')}
      </Button>
    </form>
  )
}

function DayEditor({ label, value, onChange, close }: { label: string } & Parameters<FilterEditor>[0]) {
  const translate = useTranslate()
  const [day, setDay] = useState(typeof value === 'string' ? value : '')
  return (
    <div className="filter-editor">
      <DayField label={label} value={day} onChange={setDay} />
      <Button
        size="small"
        aria-disabled={day === ''}
        onClick={() => {
          if (day === '') return
          onChange(day)
          close()
        }}
      >
        {translate('app.action.apply')}
      </Button>
    </div>
  )
}
