import { paths } from '#src/paths.ts';

/** What a link from the library leaves in the history, so that the way back leads to the same search. */
export interface FromLibrary {
  librarySearch: string;
}

export function libraryAddress(state: unknown): string {
  const hasSearch = typeof state === 'object' && state !== null && 'librarySearch' in state;
  const search = hasSearch && typeof state.librarySearch === 'string' ? state.librarySearch : '';
  return `${paths.caseStudies.to()}${search}`;
}
