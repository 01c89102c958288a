import { doc, FieldPath, type Firestore, serverTimestamp } from 'firebase/firestore';
import * as v from 'valibot';
import { type EventInput, eventEntry, eventInputSchema } from '#src/domain/event.ts';
import { eventDays } from '#src/domain/eventTime.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

export interface Editor {
  uid: string;
}

/**
 * Stores an event, new or changed, and its entry in the public list. When each day begins is worked out here, because
 * the rules know no time zones.
 */
export function saveEvent(
  db: Firestore,
  editor: Editor,
  { id, input }: { id: string; input: EventInput },
): Promise<void> {
  return withDataErrors(async () => {
    const facts = v.parse(eventInputSchema, input);
    const places = collections(db);
    await transact(db, async (transaction) => {
      const reference = doc(places.events, id);
      const stored = readOne(await transaction.get(reference));
      const demonstration = stored?.demonstration ?? false;
      transaction.set(raw(reference), {
        ...facts,
        days: eventDays(facts),
        demonstration,
        updatedAt: serverTimestamp(),
        updatedBy: editor.uid,
      });
      // The first event of a network begins the list.
      transaction.set(
        raw(places.publicEvents),
        {
          entries: { [id]: eventEntry({ ...facts, demonstration }) },
          lastId: id,
          updatedAt: serverTimestamp(),
        },
        { mergeFields: [new FieldPath('entries', id), 'lastId', 'updatedAt'] },
      );
    });
  });
}
