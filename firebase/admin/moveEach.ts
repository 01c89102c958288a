import type { DocumentSnapshot, Firestore, Query } from 'firebase-admin/firestore';

/** Documents of one batch. */
const together = 200;

/** Until none is left: a changed document is not found again. */
export async function moveEach(
  db: Firestore,
  query: Query,
  fieldsOf: (document: DocumentSnapshot) => Record<string, unknown>,
): Promise<number> {
  let moved = 0;
  for (;;) {
    const some = await query.limit(together).get();
    if (some.empty) return moved;
    const batch = db.batch();
    for (const document of some.docs) batch.update(document.ref, fieldsOf(document));
    await batch.commit();
    moved += some.size;
  }
}

export async function countOf(query: Query): Promise<number> {
  return (await query.count().get()).data().count;
}

/** The same list with one name in another's place, and nothing twice. */
export function renamedIn(list: readonly unknown[], from: string, into: string): unknown[] {
  return [...new Set(list.map((id) => (id === from ? into : id)))];
}
