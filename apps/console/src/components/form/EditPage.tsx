import { type ReactNode, useState } from 'react'
import { EditBase, type RaRecord, type TransformData, useEditContext, useTranslate } from 'react-admin'
import { ErrorState } from '../ErrorState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { NotFoundState } from '../NotFoundState.tsx'
import { PageHeader, type PathStep } from '../PageHeader.tsx'
import { type ConflictField, EditConflict } from './EditConflict.tsx'
import { SaveForm } from './SaveForm.tsx'

type Props<Row extends RaRecord> = {
  resource: string
  title: (record: Row) => string
  path?: (record: Row) => readonly PathStep[]
  /** The form's values from the record; the record itself when left out. */
  values?: (record: Row) => Readonly<Record<string, unknown>>
  /** The mutation's input from the form's values. */
  transform?: TransformData
  /** The fields that a conflict is settled by. */
  fields: readonly ConflictField[]
  children: ReactNode
}

/** A page that changes a record: saved first, shown then; when somebody else was quicker, the reader picks field by field. */
export function EditPage<Row extends RaRecord>({ resource, transform, ...page }: Props<Row>) {
  const [failure, setFailure] = useState<unknown>(null)
  return (
    <EditBase
      resource={resource}
      mutationMode="pessimistic"
      redirect={(_resource, id) => `/${resource}/${id}/show`}
      {...(transform ? { transform } : {})}
      mutationOptions={{ onError: setFailure, onSettled: (_data, error) => error ?? setFailure(null) }}
      queryOptions={{ retry: false, onError: () => undefined, refetchOnWindowFocus: false, refetchOnReconnect: false }}
      disableAuthentication
    >
      <EditBody resource={resource} failure={failure} onSettled={() => setFailure(null)} {...page} />
    </EditBase>
  )
}

type BodyProps<Row extends RaRecord> = Omit<Props<Row>, 'transform'> & { failure: unknown; onSettled: () => void }

function EditBody<Row extends RaRecord>({
  resource,
  title,
  path,
  values,
  fields,
  children,
  failure,
  onSettled,
}: BodyProps<Row>) {
  const translate = useTranslate()
  const { record: latest, error, isFetching, refetch } = useEditContext<Row>()
  const record = useOpenedRecord(latest, isFetching)
  if (!record && isFetching) return <LoadingLines />
  if (error && !('status' in error && error.status === 404)) return <ErrorState error={error} onRetry={refetch} />
  if (!record) return <NotFoundState back={{ to: `/${resource}`, label: translate('ra.action.back') }} />
  const steps = path?.(record) ?? []
  const labels = Object.fromEntries(fields.map(({ source, label }) => [source, label]))
  return (
    <>
      <PageHeader title={title(record)} path={steps} />
      <SaveForm
        key={String(record.id)}
        cancelTo={`/${resource}/${record.id}/show`}
        failure={failure}
        labels={labels}
        record={{ ...record, ...values?.(record) }}
      >
        {children}
        <EditConflict failure={failure} fields={fields} refetch={refetch} read={values} onSettled={onSettled} />
      </SaveForm>
    </>
  )
}

// What is typed must survive a newer record, which a conflict fetches; and a list may leave a record without all its fields.
function useOpenedRecord<Row extends RaRecord>(latest: Row | undefined, isFetching: boolean): Row | null {
  const [opened, setOpened] = useState<Row | null>(null)
  if (latest && !isFetching && opened?.id !== latest.id) setOpened(latest)
  return opened
}
