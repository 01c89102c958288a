import {
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  orderBy,
  type QueryDocumentSnapshot,
  query,
  startAfter,
  where,
} from 'firebase/firestore';
import type { CaseContact, CaseStudy } from '#src/domain/caseStudy.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

/** The published cases of one city with its mailbox, or those of all cities without any. */
export type ExportScope = { kind: 'city'; organisationId: string } | { kind: 'all' };

export interface CaseForExport {
  caseStudy: CaseStudy;
  /** Empty unless the city has released it: it is not even read then. */
  whatDidNotWork: string;
  contact: CaseContact | null;
}

/** The rules answer at most this many cases at a time. */
const pageSize = 100;

/**
 * Reads the cases of an export in pages, newest first: a document for each, one more for a text that was released, and
 * one for the mailbox of one's own city. `signal` ends it between two pages; what was read is then dropped.
 */
export function readForExport(
  db: Firestore,
  scope: ExportScope,
  { signal, onRead }: { signal: AbortSignal; onRead: (count: number) => void },
): Promise<CaseForExport[]> {
  return withDataErrors(async () => {
    const read: CaseForExport[] = [];
    let last: QueryDocumentSnapshot<CaseStudy> | undefined;
    do {
      signal.throwIfAborted();
      const page = await getDocs(pageAfter(db, scope, last));
      const cases = await Promise.all(readList(page).map((caseStudy) => withTexts(db, scope, caseStudy)));
      read.push(...cases);
      onRead(read.length);
      last = page.size === pageSize ? page.docs.at(-1) : undefined;
    } while (last);
    signal.throwIfAborted();
    return read;
  });
}

function pageAfter(db: Firestore, scope: ExportScope, last: QueryDocumentSnapshot<CaseStudy> | undefined) {
  const after = last ? [startAfter(last)] : [];
  return scope.kind === 'city'
    ? query(
        collections(db).caseStudies,
        where('organisationId', '==', scope.organisationId),
        where('status', '==', 'published'),
        orderBy('publishedAt', 'desc'),
        ...after,
        limit(pageSize),
      )
    : query(
        collections(db).caseStudies,
        where('status', '==', 'published'),
        orderBy('publishedAt', 'desc'),
        ...after,
        limit(pageSize),
      );
}

async function withTexts(db: Firestore, scope: ExportScope, caseStudy: CaseStudy): Promise<CaseForExport> {
  const [whatDidNotWork, contact] = await Promise.all([
    readReleasedText(db, caseStudy),
    scope.kind === 'city' ? getDoc(collections(db).caseStudyContact(caseStudy.id)).then(readOne) : null,
  ]);
  return { caseStudy, whatDidNotWork, contact };
}

/** What did not work, where it may leave the portal; empty everywhere else, without reading it. */
export async function readReleasedText(
  db: Firestore,
  { id, version, content }: Pick<CaseStudy, 'id' | 'version' | 'content'>,
): Promise<string> {
  if (!content.releasesWhatDidNotWork) return '';
  const text = readOne(await getDoc(doc(collections(db).caseStudyMemberOnly(id), String(version))));
  return text?.whatDidNotWork ?? '';
}
