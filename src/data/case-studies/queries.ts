import { queryOptions } from '@tanstack/react-query';
import { doc, getDoc, getDocs, limit, onSnapshot, orderBy, query } from 'firebase/firestore';
import type { CaseContact, CaseStudy } from '#src/domain/caseStudy.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

/** One published case; live, so that a reader sees the next version the moment it is published. */
export function caseStudyQuery(id: string) {
  return liveQuery<CaseStudy | null>({
    queryKey: ['caseStudies', id],
    subscribe: (next, fail) =>
      onSnapshot(
        doc(collections(database()).caseStudies, id),
        (snapshot) => {
          if (!snapshot.exists() && snapshot.metadata.fromCache) return;
          next(readOne(snapshot));
        },
        fail,
      ),
  });
}

/** What did not work, as version `version` says it: it never changes, so it cannot be out of step with the case. */
export function memberOnlyQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['caseStudies', id, 'memberOnly', version],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      withDataErrors(async () =>
        readOne(await getDoc(doc(collections(database()).caseStudyMemberOnly(id), String(version)))),
      ),
  });
}

/** Whom to ask; live, because the city changes it without a new version. */
export function caseContactQuery(id: string) {
  return liveQuery<CaseContact | null>({
    queryKey: ['caseStudies', id, 'contact'],
    subscribe: (next, fail) =>
      onSnapshot(
        collections(database()).caseStudyContact(id),
        (snapshot) => {
          if (!snapshot.exists() && snapshot.metadata.fromCache) return;
          next(readOne(snapshot));
        },
        fail,
      ),
  });
}

/** What happened to a case between its versions, newest first. */
export function changesQuery(id: string) {
  return queryOptions({
    queryKey: ['caseStudies', id, 'changes'],
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(collections(database()).caseStudyChanges(id), orderBy('at', 'desc'), limit(50)),
          ),
        ),
      ),
  });
}

/** The immutable versions of a case, newest first. */
export function revisionsQuery(id: string) {
  return queryOptions({
    queryKey: ['caseStudies', id, 'revisions'],
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(collections(database()).caseStudyRevisions(id), orderBy('version', 'desc'), limit(50)),
          ),
        ),
      ),
  });
}
