import {
  doc,
  FieldPath,
  type Firestore,
  serverTimestamp,
  Timestamp,
  type Transaction,
} from 'firebase/firestore';
import * as v from 'valibot';
import {
  programmeChangeId,
  programmeLimits,
  type SessionInput,
  sessionFacts,
  sessionInputSchema,
} from '#src/domain/programme.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';
import type { Editor } from './commands.ts';

/**
 * Adds a session to the programme or changes one, and keeps what it was. Returns its id. Fails with `conflict` where a
 * session to be changed is gone, with `tooMany` when the programme is full. Nothing is written when nothing differs.
 */
export function saveSession(
  db: Firestore,
  editor: Editor,
  { eventId, sessionId, input }: { eventId: string; sessionId: string | null; input: SessionInput },
): Promise<string> {
  return withDataErrors(async () => {
    const session = v.parse(sessionInputSchema, input);
    const places = collections(db);
    const id = sessionId ?? doc(places.eventProgrammeChanges(eventId)).id;
    return transact(db, async (transaction) => {
      const reference = places.eventProgramme(eventId);
      // As it is stored: a date would cut the microseconds of its times, and the rules compare them.
      const programme = (await transaction.get(raw(reference))).data();
      const before = isRecord(programme?.sessions) ? programme.sessions[id] : undefined;
      const parsed = readOne(await transaction.get(reference))?.sessions[id];
      if (sessionId !== null && !parsed) throw new DataError('conflict');
      const count = Object.keys(isRecord(programme?.sessions) ? programme.sessions : {}).length;
      if (!parsed && count >= programmeLimits.sessions) throw new DataError('tooMany');
      const sequence = parsed ? parsed.sequence + 1 : 0;
      const was = isRecord(before) ? storedFacts(before) : null;
      const change = { ...session, sequence, changedAt: serverTimestamp(), was };
      write(transaction, db, eventId, {
        id,
        change,
        writes: programme === undefined ? 0 : Number(programme.writes),
      });
      transaction.set(raw(doc(places.eventProgrammeChanges(eventId), programmeChangeId(id, sequence))), {
        sessionId: id,
        sequence,
        before: was,
        after: sessionFacts(session),
        by: editor.uid,
        at: serverTimestamp(),
      });
      return id;
    });
  });
}

function write(
  transaction: Transaction,
  db: Firestore,
  eventId: string,
  { id, change, writes }: { id: string; change: object; writes: number },
): void {
  const reference = raw(collections(db).eventProgramme(eventId));
  const head = { lastId: id, writes: writes + 1, updatedAt: serverTimestamp() };
  if (writes === 0) transaction.set(reference, { sessions: { [id]: change }, ...head });
  else transaction.update(reference, new FieldPath('sessions', id), change, ...Object.entries(head).flat());
}

const factNames = ['title', 'startsAt', 'endsAt', 'room', 'meeting', 'status'] as const;

function storedFacts(session: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(factNames.map((name) => [name, session[name]]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Timestamp);
}
