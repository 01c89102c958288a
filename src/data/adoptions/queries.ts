import { queryOptions } from '@tanstack/react-query';
import {
  doc,
  getCountFromServer,
  getDocs,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
} from 'firebase/firestore';
import { type Adoption, adoptionLimits, type StageEntry } from '#src/domain/adoption.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

/** The most any list of adoptions holds. */
export const adoptionsMax = 100;

/** Who adapts a case, last changed first; live, because it stands on an open page. */
export function adoptionsOfCaseQuery(caseStudyId: string, most: number) {
  return liveQuery<Adoption[]>({
    queryKey: ['adoptions', 'ofCase', caseStudyId, most],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).adoptions,
          where('caseStudyId', '==', caseStudyId),
          orderBy('updatedAt', 'desc'),
          limit(most),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}

/** How many cities adapt a case, a hundred at most. */
export function adoptionCountQuery(caseStudyId: string) {
  return queryOptions({
    queryKey: ['adoptions', 'count', caseStudyId],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () => {
        const counted = await getCountFromServer(
          query(
            collections(database()).adoptions,
            where('caseStudyId', '==', caseStudyId),
            limit(adoptionsMax),
          ),
        );
        return counted.data().count;
      }),
  });
}

/** What a city adapts, last changed first. */
export function adoptionsOfCityQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['adoptions', 'ofCity', organisationId],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).adoptions,
              where('organisationId', '==', organisationId),
              orderBy('updatedAt', 'desc'),
              limit(adoptionsMax),
            ),
          ),
        ),
      ),
  });
}

/** Who learned from a city: adoptions of its cases, last changed first. */
export function adoptionsFromCityQuery(sourceId: string) {
  return queryOptions({
    queryKey: ['adoptions', 'fromCity', sourceId],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).adoptions,
              where('sourceId', '==', sourceId),
              orderBy('updatedAt', 'desc'),
              limit(adoptionsMax),
            ),
          ),
        ),
      ),
  });
}

/** The network's adoptions, last changed first. Not live: anybody's step must not cost everybody else a read. */
export function latestAdoptionsQuery(most: number) {
  return queryOptions({
    queryKey: ['adoptions', 'latest', most],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(query(collections(database()).adoptions, orderBy('updatedAt', 'desc'), limit(most))),
        ),
      ),
  });
}

/** One adoption, or null; live. */
export function adoptionQuery(id: string) {
  return liveQuery<Adoption | null>({
    queryKey: ['adoptions', 'one', id],
    subscribe: (next, fail) =>
      onSnapshot(
        doc(collections(database()).adoptions, id),
        (snapshot) => {
          if (!snapshot.exists() && snapshot.metadata.fromCache) return;
          next(readOne(snapshot));
        },
        fail,
      ),
  });
}

/** The whole ledger of an adoption, newest first; live. */
export function adoptionStagesQuery(id: string) {
  return liveQuery<StageEntry[]>({
    queryKey: ['adoptions', 'stages', id],
    subscribe: (next, fail) =>
      onSnapshot(
        query(
          collections(database()).adoptionStages(id),
          orderBy('at', 'desc'),
          limit(adoptionLimits.stages),
        ),
        (snapshot) => next(readList(snapshot)),
        fail,
      ),
  });
}
