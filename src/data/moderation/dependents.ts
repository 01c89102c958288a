import { queryOptions } from '@tanstack/react-query';
import { type CollectionReference, getDoc, getDocs, limit, orderBy, query, where } from 'firebase/firestore';
import type { CaseContact, CaseStudy } from '#src/domain/caseStudy.ts';
import { isSameAddress } from '#src/domain/contact.ts';
import type { Member } from '#src/domain/member.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const listMax = 100;

export interface AnsweredCase {
  caseStudy: CaseStudy;
  contact: CaseContact;
}

/**
 * The published cases whose readers write to this member's own address; for moderators and the member. Looked for among the cases of
 * the member's city and among those the member wrote, at most a hundred each.
 */
export function answeredCasesQuery({ id: uid, organisationId }: Pick<Member, 'id' | 'organisationId'>) {
  return queryOptions({
    queryKey: ['members', uid, 'answers', organisationId],
    staleTime: 0,
    gcTime: 0,
    queryFn: () =>
      withDataErrors(async (): Promise<AnsweredCase[]> => {
        const places = collections(database());
        const email = readOne(await getDoc(places.memberContact(uid)))?.email ?? '';
        if (email === '') return [];
        const lists = await Promise.all([
          readCases(writtenBy(places.caseStudies, uid)),
          organisationId === null ? [] : readCases(ofCity(places.caseStudies, organisationId)),
        ]);
        const cases = [...new Map(lists.flat().map((one) => [one.id, one])).values()];
        const answered = await Promise.all(
          cases.map(async (caseStudy) => {
            const contact = readOne(await getDoc(places.caseStudyContact(caseStudy.id)));
            return contact && isSameAddress(contact.contactEmail, email) ? [{ caseStudy, contact }] : [];
          }),
        );
        return answered.flat();
      }),
  });
}

function writtenBy(cases: CollectionReference<CaseStudy>, uid: string) {
  return query(
    cases,
    where('status', '==', 'published'),
    where('authorUids', 'array-contains', uid),
    limit(listMax),
  );
}

function ofCity(cases: CollectionReference<CaseStudy>, organisationId: string) {
  return query(
    cases,
    where('organisationId', '==', organisationId),
    where('status', '==', 'published'),
    orderBy('publishedAt', 'desc'),
    limit(listMax),
  );
}

async function readCases(asked: ReturnType<typeof writtenBy>): Promise<CaseStudy[]> {
  return readList(await getDocs(asked));
}
