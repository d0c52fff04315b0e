import { type ReactNode, useState } from 'react'
import { CreateBase, type RaRecord, type TransformData } from 'react-admin'
import { PageHeader, type PathStep } from '../PageHeader.tsx'
import { SaveForm } from './SaveForm.tsx'

type Props = {
  resource: string
  title: string
  path?: readonly PathStep[]
  facts?: ReactNode
  defaultValues?: Readonly<Record<string, unknown>>
  /** The mutation's input from the form's values. */
  transform?: TransformData
  /** Where to go after saving; the new record's page when left out. */
  redirect?: (record: RaRecord) => string
  labels?: Readonly<Record<string, string>>
  saveLabel?: string
  children: ReactNode
}

/** A page that makes a record: saved first, shown then; a refusal stands above the fields with its reasons. */
export function CreatePage({
  resource,
  title,
  path,
  facts,
  defaultValues,
  transform,
  redirect,
  labels,
  saveLabel,
  children,
}: Props) {
  const [failure, setFailure] = useState<unknown>(null)
  return (
    <CreateBase
      resource={resource}
      mutationMode="pessimistic"
      redirect={(_resource, id, record) =>
        redirect && record ? redirect({ id: id ?? '', ...record }) : `/${resource}/${id}/show`
      }
      {...(transform ? { transform } : {})}
      mutationOptions={{ onError: setFailure, onSettled: (_data, error) => error ?? setFailure(null) }}
      disableAuthentication
    >
      <PageHeader title={title} {...(path ? { path } : {})} {...(facts === undefined ? {} : { facts })} />
      <SaveForm
        cancelTo={path?.at(-1)?.to ?? `/${resource}`}
        failure={failure}
        {...(defaultValues ? { defaultValues } : {})}
        {...(labels ? { labels } : {})}
        {...(saveLabel ? { saveLabel } : {})}
      >
        {children}
      </SaveForm>
    </CreateBase>
  )
}
