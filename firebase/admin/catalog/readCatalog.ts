import {
  type DocumentData,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import * as v from 'valibot';
import { caseContactSchema, caseStudySchema } from '#src/domain/caseStudy.ts';
import { type CatalogEntry, catalogEntry } from '#src/domain/catalog.ts';
import { withDates } from '../readRecord.ts';

/** An entry as it is stored: its time to the microsecond. */
export type StoredEntry = Omit<CatalogEntry, 'since'> & { since: Timestamp };

/** What the catalog needs to know of a stored case. */
export interface ListedCase {
  id: string;
  /** As the case says, which may be nonsense. */
  shard: string;
  publishedAt: Timestamp;
  /** What must stand in the catalog: null for a case in the archive. */
  entry: StoredEntry | null;
}

export interface StoredShard {
  id: string;
  data: DocumentData;
  /** As they are stored, whatever they are. */
  entries: Readonly<Record<string, unknown>>;
}

export interface StoredCatalog {
  cases: ListedCase[];
  shards: StoredShard[];
  /** Paths of cases that do not fit their schema: nothing is known of their entries. */
  unreadable: string[];
}

const pageSize = 500;
const sourceSchema = v.pick(caseStudySchema, [
  'content',
  'teaser',
  'organisationId',
  'evidence',
  'checkLevel',
  'version',
  'demonstration',
  'status',
  'shard',
  'publishedAt',
]);
const contactSchema = v.pick(caseContactSchema, ['contactOffers']);

/**
 * All shards, cases and contacts as they were at one moment: two reads a case and one a shard. `tell` hears the number of
 * cases read so far.
 */
export function readCatalog(db: Firestore, tell: (cases: number) => void): Promise<StoredCatalog> {
  return db.runTransaction(
    async (transaction) => {
      const shards = (await transaction.get(db.collection('catalog'))).docs.map(storedShard);
      const cases: ListedCase[] = [];
      const unreadable: string[] = [];
      const byId = db.collection('caseStudies').orderBy(FieldPath.documentId()).limit(pageSize);
      let page = await transaction.get(byId);
      while (page.size > 0) {
        // The next page is on its way while this one's contacts are read.
        const [next, read] = await Promise.all([
          transaction.get(byId.startAfter(page.docs.at(-1))),
          withContacts(db, transaction, page.docs),
        ]);
        for (const { snapshot, listed } of read) {
          if (listed) cases.push(listed);
          else unreadable.push(snapshot.ref.path);
        }
        tell(cases.length + unreadable.length);
        page = next;
      }
      return { cases, shards, unreadable };
    },
    { readOnly: true },
  );
}

/** Some cases as they are now; those that do not exist are left out, `listed` is null for an unreadable one. */
export async function readCases(
  db: Firestore,
  transaction: Transaction,
  ids: readonly string[],
): Promise<{ snapshot: DocumentSnapshot; listed: ListedCase | null }[]> {
  if (ids.length === 0) return [];
  const snapshots = await transaction.getAll(...ids.map((id) => db.doc(`caseStudies/${id}`)));
  const there = snapshots.filter((snapshot) => snapshot.exists);
  return there.length === 0 ? [] : withContacts(db, transaction, there);
}

export function storedShard(snapshot: DocumentSnapshot): StoredShard {
  const data = snapshot.data() ?? {};
  const entries: unknown = data.entries;
  return { id: snapshot.id, data, entries: isMap(entries) ? entries : {} };
}

async function withContacts(
  db: Firestore,
  transaction: Transaction,
  snapshots: readonly DocumentSnapshot[],
): Promise<{ snapshot: DocumentSnapshot; listed: ListedCase | null }[]> {
  const contacts = await transaction.getAll(
    ...snapshots.map(({ ref }) => db.doc(`${ref.path}/memberOnly/contact`)),
    { fieldMask: ['contactOffers'] },
  );
  return snapshots.map((snapshot, place) => ({
    snapshot,
    listed: listedCase(snapshot, contacts[place]?.data()),
  }));
}

/** A case whose contact is missing or unreadable offers no call. */
function listedCase(snapshot: DocumentSnapshot, contact: DocumentData | undefined): ListedCase | null {
  const data = snapshot.data() ?? {};
  const parsed = v.safeParse(sourceSchema, withDates(data));
  const publishedAt: unknown = data.publishedAt;
  if (!parsed.success || !(publishedAt instanceof Timestamp)) return null;
  const offers = v.safeParse(contactSchema, contact);
  const { status, shard } = parsed.output;
  return {
    id: snapshot.id,
    shard,
    publishedAt,
    entry:
      status === 'archived'
        ? null
        : catalogEntry(parsed.output, offers.success ? offers.output : { contactOffers: [] }, publishedAt),
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
