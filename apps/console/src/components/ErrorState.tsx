import { Button } from '@mui/material'
import { isGraphQLRequestError } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { ForbiddenState } from './ForbiddenState.tsx'
import { StatusMark } from './StatusMark.tsx'

type Props = {
  error: unknown
  onRetry?: () => unknown
  /** The fact in this place's words; "Không tải được" when left out. */
  title?: string
}

/** In place of content that could not be loaded: what happened, and another try. A refused right says so instead. */
export function ErrorState({ error, onRetry, title }: Props) {
  const translate = useTranslate()
  if (isGraphQLRequestError(error, 'FORBIDDEN')) return <ForbiddenState hint={error.message} />
  return (
    <div className="state" role="alert">
      <StatusMark status="failed" iconOnly>
        {translate('app.state.error')}
      </StatusMark>
      <div>
        <b>{title ?? translate('app.state.error')}</b>
        <p className="small secondary">{explain(error, translate)}</p>
      </div>
      {onRetry && (
        <div className="state-action">
          <Button size="small" onClick={() => onRetry()}>
            {translate('app.action.retry')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What went wrong, in words that the reader can act on; a fault shows its number and nothing else. */
export function explain(error: unknown, translate: (key: string, options?: Record<string, unknown>) => string): string {
  if (!isGraphQLRequestError(error)) return translate('app.state.errorHere')
  switch (error.code) {
    case 'UNREACHABLE':
      return translate('app.state.unreachable')
    case 'INTERNAL':
      return error.reference === null
        ? translate('app.state.fault')
        : translate('app.state.faultNumbered', { reference: error.reference })
    case 'UNAUTHENTICATED':
      return translate('app.state.signedOut')
    case 'TOO_MANY_REQUESTS':
      return translate('app.state.tooMany')
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'BAD_USER_INPUT':
    case 'GRAPHQL_PARSE_FAILED':
    case 'GRAPHQL_VALIDATION_FAILED':
      return error.message
  }
}
