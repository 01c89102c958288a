import type { Firestore } from 'firebase-admin/firestore';
import type { SeedDocument } from '#firebase/seed/seedDocument.ts';

/** Documents of one request, and requests under way: more of either made it no quicker. */
const batchSize = 200;
const atOnce = 4;

/** Writes any number of documents, made as they are needed; calls `tell` with the number written so far. */
export async function writeInBulk(
  db: Firestore,
  documents: Iterable<SeedDocument>,
  tell: (written: number) => void,
): Promise<number> {
  const source = documents[Symbol.iterator]();
  let written = 0;
  const worker = async () => {
    for (let some = take(source, batchSize); some.length > 0; some = take(source, batchSize)) {
      const batch = db.batch();
      for (const { path, data } of some) batch.set(db.doc(path), data);
      await batch.commit();
      written += some.length;
      tell(written);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return written;
}

function take<T>(source: Iterator<T>, most: number): T[] {
  const some: T[] = [];
  while (some.length < most) {
    const next = source.next();
    if (next.done) break;
    some.push(next.value);
  }
  return some;
}
