import { doc, type Firestore, serverTimestamp } from 'firebase/firestore';
import * as v from 'valibot';
import { type Portrait, portraitSchema } from '#src/domain/organisation.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';
import { transact } from '../transact.ts';

/** What a focal point says of their government, and where to read on. */
export function editPortrait(
  db: Firestore,
  { organisationId, ...portrait }: Portrait & { organisationId: string },
): Promise<void> {
  return withDataErrors(async () => {
    const { about, links } = v.parse(portraitSchema, portrait);
    await transact(db, async (transaction) => {
      transaction.update(raw(doc(collections(db).organisations, organisationId)), {
        about,
        links,
        updatedAt: serverTimestamp(),
      });
    });
  });
}
