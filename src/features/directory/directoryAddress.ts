import { paths } from '#src/paths.ts';

/** Where the way back from a city leads: to the list with the question that was asked of it. */
export function directoryAddress(state: unknown): string {
  const hasSearch = typeof state === 'object' && state !== null && 'directorySearch' in state;
  const search = hasSearch && typeof state.directorySearch === 'string' ? state.directorySearch : '';
  return `${paths.organisations.to()}${search}`;
}
