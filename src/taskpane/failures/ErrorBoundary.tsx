import { Component, type ReactNode } from 'react';
import { BugPage } from './BugPage.tsx';

type State = { readonly error: Error | null };

/** Where bugs end: the pane says so and can be started again, with what was typed still kept on the device. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error ? <BugPage error={this.state.error} /> : this.props.children;
  }
}
