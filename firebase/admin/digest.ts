import {
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type QueryDocumentSnapshot,
} from 'firebase-admin/firestore';
import { SetupError } from '#firebase/local/setupError.ts';
import { type DigestRecord, digestRecordSchema, isLetterDue, recordAfterLetter } from '#src/domain/digest.ts';
import { composeLetter, type Letter, letterLanguage } from '#src/domain/letter.ts';
import { contactSchema, profileSchema } from '#src/domain/member.ts';
import { nextLetter } from '#src/domain/nextLetter.ts';
import {
  defaultNotificationSettings,
  type NotificationSettings,
  notificationSettingsSchema,
} from '#src/domain/notificationSettings.ts';
import { paths } from '#src/paths.ts';
import { letterRecords } from './letterRecords.ts';
import { letterWords } from './letterWords.ts';
import { isPlainAddress } from './mailMessage.ts';
import { readRecord } from './readRecord.ts';

export interface OutgoingLetter {
  uid: string;
  to: string;
  letter: Letter;
  at: Date;
}

/**
 * The seam to whatever carries mail. It takes a letter or throws. It is called once for each letter, after the letter
 * has been noted as sent; what a carrier does about a letter that it took and lost is the carrier's affair.
 */
export type DeliverLetter = (outgoing: OutgoingLetter) => Promise<void>;

export interface DigestOptions {
  deliver: DeliverLetter;
  /** One member; otherwise all who are active. */
  uid?: string | undefined;
  isDryRun: boolean;
  /** What else is done with each letter, sent or not. */
  show?: (letter: Letter) => void;
  /** Asked for each member: a run over a whole network takes a while. */
  now: () => Date;
  tell: (line: string) => void;
}

interface Due {
  uid: string;
  to: string;
  settings: NotificationSettings;
  record: DigestRecord | null;
}

const pageSize = 200;

/**
 * Sends each active member the letter that is due to them, if there is anything to tell. From a scheduler, every few
 * hours; can be interrupted, repeated, and run twice at once.
 *
 * A letter is noted as sent before it is delivered. Whoever is interrupted between the two has lost one letter, whose
 * contents stand in the portal; the other way round somebody would get it twice, and no carrier of mail can be asked
 * whether it has sent something already. For the same reason a delivery that fails ends the run: nobody else's is lost.
 */
export async function sendDigests(db: Firestore, options: DigestOptions): Promise<string> {
  const { uid, isDryRun, now, tell } = options;
  const t = await letterWords();
  const counts = { looked: 0, letters: 0 };
  for await (const page of activeMembers(db, uid)) {
    for (const member of await dueAmong(db, page, options)) {
      const at = now();
      const { settings, record } = member;
      const contents = await nextLetter(letterRecords(db, member.uid), {
        uid: member.uid,
        settings,
        record,
        now: at,
      });
      const reader = {
        name: await nameOf(db, member.uid),
        lettersPerWeek: settings.lettersPerWeek,
        language: letterLanguage,
      };
      const letter = composeLetter(contents, reader, { t, paths });
      if (!letter) continue;
      if (!isDryRun) {
        if (!(await note(db, member, recordAfterLetter(record, contents.period, at)))) continue;
        await options.deliver({ uid: member.uid, to: member.to, letter, at });
      }
      tell(`  ${member.uid}: ${letter.subject}`);
      options.show?.(letter);
      counts.letters += 1;
    }
    counts.looked += page.length;
    if (page.length === pageSize) tell(`${counts.looked} members looked at`);
  }
  const letters = counts.letters === 1 ? '1 letter' : `${counts.letters} letters`;
  return isDryRun ? `${letters} due; nothing was written or sent.` : `${letters} sent.`;
}

async function dueAmong(
  db: Firestore,
  members: readonly QueryDocumentSnapshot[],
  { now, tell }: Pick<DigestOptions, 'now' | 'tell'>,
): Promise<Due[]> {
  const folders = members.map(({ ref }) => ref.collection('private'));
  const stored = await db.getAll(
    ...folders.flatMap((folder) => [
      folder.doc('contact'),
      folder.doc('notifications'),
      folder.doc('digest'),
    ]),
  );
  return members.flatMap(({ id: uid }, index) => {
    const [contact, chosen, digest] = stored.slice(index * 3, index * 3 + 3);
    if (!contact || !chosen || !digest) throw new Error('as many snapshots come as places were asked for');
    const settings = settingsIn(chosen);
    const record = readable(digest);
    const to = readRecord(contact, contactSchema)?.email ?? '';
    if (settings === 'unreadable' || record === 'unreadable' || !isPlainAddress(to)) {
      tell(`  members/${uid} is passed over: address, settings or record of letters cannot be read`);
      return [];
    }
    return isLetterDue(settings, record, now()) ? [{ uid, to, settings, record }] : [];
  });
}

/** What cannot be read is not taken for nothing: somebody who wants no letters would get one. */
function settingsIn(stored: DocumentSnapshot): NotificationSettings | 'unreadable' {
  if (!stored.exists) return defaultNotificationSettings;
  return readRecord(stored, notificationSettingsSchema) ?? 'unreadable';
}

function readable(stored: DocumentSnapshot): DigestRecord | null | 'unreadable' {
  return stored.exists ? (readRecord(stored, digestRecordSchema) ?? 'unreadable') : null;
}

async function nameOf(db: Firestore, uid: string): Promise<string> {
  return readRecord(await db.doc(`profiles/${uid}`).get(), profileSchema)?.displayName ?? '';
}

/** Notes the letter as sent; false where another run was faster. */
function note(db: Firestore, { uid, record }: Due, after: DigestRecord): Promise<boolean> {
  const place = db.doc(`members/${uid}/private/digest`);
  return db.runTransaction(async (transaction) => {
    const stored = readable(await transaction.get(place));
    if (stored === 'unreadable') throw new SetupError(`${place.path} is not readable.`);
    if (stored?.upTo.getTime() !== record?.upTo.getTime()) return false;
    transaction.set(place, { ...after });
    return true;
  });
}

async function* activeMembers(db: Firestore, uid: string | undefined) {
  const active = db.collection('members').where('status', '==', 'active');
  if (uid !== undefined) {
    const { docs } = await active.where(FieldPath.documentId(), '==', uid).get();
    if (docs.length === 0) throw new SetupError(`members/${uid} is no active member.`);
    yield docs;
    return;
  }
  let after = '';
  for (;;) {
    const all = active.orderBy(FieldPath.documentId()).limit(pageSize);
    const { docs } = await (after === '' ? all : all.startAfter(after)).get();
    if (docs.length === 0) return;
    yield docs;
    after = docs.at(-1)?.id ?? '';
  }
}
