import { queryOptions } from '@tanstack/react-query';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { readLetterPreview, readLetterSettings } from './letterSource.ts';

/** Which letters a member wants; what holds for everybody before the first choice. */
export function notificationSettingsQuery(uid: string) {
  return queryOptions({
    queryKey: ['notificationSettings', uid],
    staleTime: 60_000,
    queryFn: () => withDataErrors(() => readLetterSettings(database(), uid)),
  });
}

/** What the next letter to this member would tell, if it went out now. */
export function nextLetterQuery(uid: string) {
  return queryOptions({
    queryKey: ['nextLetter', uid],
    // Read anew with each visit: what was read in the meantime is not in it any more.
    staleTime: 0,
    queryFn: () => withDataErrors(() => readLetterPreview(database(), uid, new Date())),
  });
}
