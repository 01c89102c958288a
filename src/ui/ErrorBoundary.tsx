import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  fallback: ReactNode;
  /** When this changes, the children get another chance: the address, usually. */
  resetKey?: string;
  children: ReactNode;
};

type ErrorBoundaryState = { failedAt: string | undefined; isFailed: boolean };

/** Keeps a failure while rendering inside one part of the screen. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failedAt: undefined, isFailed: false };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { isFailed: true };
  }

  static getDerivedStateFromProps(
    { resetKey }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return state.failedAt === resetKey ? null : { failedAt: resetKey, isFailed: false };
  }

  override render() {
    return this.state.isFailed ? this.props.fallback : this.props.children;
  }
}
