import type { ReactNode } from 'react';
import { MemberShell } from '#src/features/shell/MemberShell.tsx';

type PortalShellProps = {
  children: ReactNode;
};

/** The shell with what other features put into it. */
export function PortalShell({ children }: PortalShellProps) {
  return <MemberShell>{children}</MemberShell>;
}
