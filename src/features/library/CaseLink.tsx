import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { paths } from '#src/paths.ts';
import type { FromLibrary } from './libraryAddress.ts';
import { prefetchReader } from './prefetchReader.ts';

type CaseLinkProps = {
  id: string;
  className?: string | undefined;
  children: ReactNode;
};

/** Leads to a case, and remembers the search that the way back leads to. Apart, so that a new address draws no card. */
export function CaseLink({ id, className, children }: CaseLinkProps) {
  const from: FromLibrary = { librarySearch: useLocation().search };
  return (
    <Link to={paths.caseStudy.to(id)} state={from} className={className} onFocus={prefetchReader}>
      {children}
    </Link>
  );
}
