import { Component, type ReactNode } from 'react'
import { ErrorState } from '../components/ErrorState.tsx'

type Props = { children: ReactNode }
type State = { error: unknown }

/** Keeps a page that broke from taking the frame with it. */
export class ErrorFence extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return <ErrorState error={error} onRetry={() => this.setState({ error: null })} />
  }
}
