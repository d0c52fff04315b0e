import { Dialog } from '@mui/material'
import { graphql } from '@nguon/client'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../components/ErrorState.tsx'
import { Icon } from '../components/Icon.tsx'
import { useLabels } from '../components/use-labels.ts'
import { useSettled } from '../components/use-settled.ts'
import { useDocument } from '../providers/use-document.ts'
import { useMay } from '../providers/viewer.ts'

const quickSearchDocument = graphql(`
  query QuickSearch($q: String!, $people: Boolean!) {
    committees(first: 8, filter: { q: $q, dissolved: false }) {
      nodes {
        id
        name
        parent {
          id
          name
        }
      }
    }
    candidates(first: 8, filter: { q: $q }) @include(if: $people) {
      nodes {
        id
        fullName
        stage
        cell {
          id
          name
        }
      }
    }
    mentors(first: 8, filter: { q: $q }) @include(if: $people) {
      nodes {
        id
        fullName
        committee {
          id
          name
        }
      }
    }
  }
`)

type Props = { open: boolean; onOpen: () => void; onClose: () => void }

/** Ctrl K from anywhere: a name leads to a person or a committee. */
export function SearchDialog({ open, onOpen, onClose }: Props) {
  const translate = useTranslate()
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      onOpen()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onOpen])
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': translate('app.top.search') } }}
      className="search-dialog"
    >
      {open && <SearchBox onClose={onClose} />}
    </Dialog>
  )
}

function SearchBox({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const people = useMay('PERSON_READ')
  const [words, setWords] = useState('')
  const q = useSettled(words.trim())
  const label = translate(people ? 'app.top.search' : 'app.top.searchCommittees')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move among the links inside
    <div className="search-box" onKeyDown={moveAmongLinks}>
      <label className="scope-search">
        <Icon name="search" />
        <span className="unseen">{label}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          type="search"
          value={words}
          placeholder={label}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="button" className="plain-button" aria-label={translate('app.action.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </label>
      {q.length < 2 ? (
        <p className="choice-note">{translate('app.top.searchHint')}</p>
      ) : (
        <Found q={q} people={people} onClose={onClose} />
      )}
    </div>
  )
}

function Found({ q, people, onClose }: { q: string; people: boolean; onClose: () => void }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { data, error, refetch } = useDocument(quickSearchDocument, { q, people }, { keepPrevious: true })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return null
  const groups = [
    {
      title: translate('app.menu.candidates'),
      lines: (data.candidates?.nodes ?? []).map(({ id, fullName, stage, cell }) => ({
        to: `/candidates/${id}/show`,
        name: fullName ?? id,
        about: `${cell.name} · ${labels.stageShort[stage]}`,
      })),
    },
    {
      title: translate('app.menu.mentors'),
      lines: (data.mentors?.nodes ?? []).map(({ id, fullName, committee }) => ({
        to: `/mentors/${id}/show`,
        name: fullName ?? id,
        about: committee.name,
      })),
    },
    {
      title: translate('app.menu.committees'),
      lines: data.committees.nodes.map(({ id, name, parent }) => ({
        to: `/committees/${id}/show`,
        name,
        about: parent?.name ?? '',
      })),
    },
  ].filter(({ lines }) => lines.length > 0)
  if (groups.length === 0) return <p className="choice-note">{translate('app.top.searchNone')}</p>
  return groups.map(({ title, lines }) => (
    <section key={title}>
      <h3>{title}</h3>
      <ul className="choices">
        {lines.map(({ to, name, about }) => (
          <li key={to}>
            <Link to={to} onClick={onClose}>
              {name}
              {about && <span className="quiet"> · {about}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .choices a')]
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  event.preventDefault()
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus()
}
