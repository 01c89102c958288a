import { paths } from '#src/paths.ts';

/** Where the way back from an activity leads: to the list with the question that was asked of it. */
export function activityAddress(state: unknown): string {
  const hasSearch = typeof state === 'object' && state !== null && 'activitySearch' in state;
  const search = hasSearch && typeof state.activitySearch === 'string' ? state.activitySearch : '';
  return `${paths.activities.to()}${search}`;
}
