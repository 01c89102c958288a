import { limit, onSnapshot, orderBy, query, where } from 'firebase/firestore';
import type { AuditEntry } from '#src/domain/audit.ts';
import type { Submission } from '#src/domain/submission.ts';
import { database } from '../client/database.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';

const listMax = 100;

/** Everything that waits for a decision, oldest first; live between moderators. */
export function reviewQueueQuery() {
  return liveQuery<Submission[]>({
    queryKey: ['submissions', 'waiting'],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).submissions,
          where('status', 'in', ['submitted', 'inReview']),
          orderBy('submittedAt'),
          limit(listMax),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/** The trace of decisions on one record, newest first; live. */
export function auditTrailQuery(target: string) {
  return liveQuery<AuditEntry[]>({
    queryKey: ['audit', target],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).audit,
          where('target', '==', target),
          orderBy('at', 'desc'),
          limit(listMax),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}
