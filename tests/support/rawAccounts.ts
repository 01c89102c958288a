import { Bytes, type DocumentData, serverTimestamp } from 'firebase/firestore';
import {
  buildAccount,
  buildEvent,
  buildProgramme,
  buildReply,
  buildSession,
} from '#firebase/seed/eventBuilders.ts';
import type { AccountInput, FirstHandAccount, Reply } from '#src/domain/firstHandAccount.ts';
import type { Write } from './rawAccess.ts';
import type { Documents } from './rulesEnvironment.ts';
import {
  authorsCity,
  before,
  buildMember,
  buildProfile,
  minutesAgo,
  otherCity,
  type PersonaName,
  personas,
} from './rulesFixtures.ts';

/**
 * An event that runs since two days ago and until the day after tomorrow, and what the app's commands write about it,
 * without what they check first.
 */

const dayAt = (daysFromNow: number) =>
  new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10);
export const begunDay = dayAt(-2);
export const futureDay = dayAt(2);
const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

export const eventName = 'Example week';
export const event = withoutName(
  buildEvent({
    name: eventName,
    start: begunDay,
    end: futureDay,
    days: { [begunDay]: midnight(begunDay), [futureDay]: midnight(futureDay) },
  }),
);

/** Twenty letters and digits, the same for the same word. */
export const accountName = (word: string) => word.padEnd(20, '0').slice(0, 20);
export const one = accountName('one');
export const accountsPath = 'events/week/accounts';

export const nameOf = (who: string) => `The ${who}`;

/** The event, its programme, and a profile for everybody. */
export const eventWorld: Documents = {
  'events/week': event,
  'events/week/programme/current': withoutName(
    buildProgramme({
      sessions: { open: buildSession(), closed: buildSession({ meeting: 'closed' }) },
      lastId: 'open',
    }),
  ),
  ...Object.fromEntries(
    Object.keys(personas).map((who) => [`profiles/${who}`, buildProfile({ displayName: nameOf(who) })]),
  ),
};

export const trusted = (who: PersonaName, fields: object = {}): Documents => ({
  [`members/${who}`]: buildMember({ ...personas[who].member, trusted: true, ...fields }),
});

/** As the data layer's commands want to know them. */
export const writer = (who: PersonaName, isTrusted = false) => ({
  uid: who,
  displayName: nameOf(who),
  organisationId: personas[who].member?.organisationId ?? null,
  trusted: isTrusted,
});

export const accountInput: AccountInput = {
  day: begunDay,
  sessionId: null,
  meeting: 'open',
  body: 'Mayors asked for money that reaches cities directly.',
  language: 'en',
  attribution: 'named',
  pathways: ['resilient'],
  topics: ['climate-finance'],
  pictureAlt: null,
};

/** What begins like a WebP file and is as long as asked. */
export function webp(size = 200): Bytes {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '));
  return Bytes.fromUint8Array(bytes);
}

interface Posting {
  by?: string;
  id?: string;
  /** What the account says differently. */
  fields?: DocumentData;
  status?: 'live' | 'held';
}

/** The parts of a new account in one batch; with a picture when it describes one. */
export function posting({ by = 'author', id = one, fields = {}, status = 'held' }: Posting = {}) {
  const city = personaCity(by);
  const isUnnamed = fields.attribution === 'unnamed';
  return {
    account: set(`events/week/accounts/${id}`, {
      ...accountInput,
      authorUid: isUnnamed ? null : by,
      authorName: isUnnamed ? null : nameOf(by),
      organisationId: isUnnamed ? null : city,
      status,
      visibleFrom: serverTimestamp(),
      writtenAt: minutesAgo(30),
      postedAt: serverTimestamp(),
      editedAt: null,
      correction: '',
      correctedAt: null,
      useful: 0,
      version: 1,
      updatedAt: serverTimestamp(),
      lastAuditId: null,
      ...fields,
    }),
    author: set(`events/week/accountAuthors/${id}`, {
      authorUid: by,
      organisationId: city,
      at: serverTimestamp(),
    }),
    stamp: set(`limits/${by}`, { at: serverTimestamp(), id: `week~${id}` }),
    ...(typeof fields.pictureAlt === 'string' && { picture: picturePart(id) }),
  };
}

export function picturePart(id = one): Write {
  return set(`events/week/accountPictures/${id}`, { bytes: webp(), at: serverTimestamp() });
}

/** An account as it is stored, the author's own, live since an hour unless told otherwise. */
export function storedAccount(
  fields: Partial<FirstHandAccount> = {},
  { id = one, by = 'author' } = {},
): Documents {
  const isUnnamed = fields.attribution === 'unnamed';
  const account = buildAccount({
    ...accountInput,
    postedAt: minutesAgo(30),
    authorUid: isUnnamed ? null : by,
    authorName: isUnnamed ? null : nameOf(by),
    organisationId: isUnnamed ? null : personaCity(by),
    ...fields,
  });
  return {
    [`events/week/accounts/${id}`]: withoutName(account),
    [`events/week/accountAuthors/${id}`]: { authorUid: by, organisationId: personaCity(by), at: before },
    ...(account.pictureAlt !== null && {
      [`events/week/accountPictures/${id}`]: { bytes: webp(), at: before },
    }),
  };
}

export function storedReply(fields: Partial<Reply> = {}, id = accountName('question')): Documents {
  const reply = buildReply({ byUid: 'member', byName: nameOf('member'), at: minutesAgo(20), ...fields });
  return { [`events/week/accounts/${one}/replies/${id}`]: withoutName(reply) };
}

const acts = {
  'account.release': 'live',
  'account.hide': 'hidden',
  'account.show': 'live',
} as const;

/** The parts of what the secretariat decides on an account. */
export function decision(
  action: keyof typeof acts,
  {
    by = 'moderator',
    from,
    fields = {},
    reason = 'Not about the event.',
    auditId = 'audit-1',
  }: {
    by?: string;
    from: string;
    fields?: DocumentData;
    reason?: string;
    auditId?: string;
  },
) {
  const isHidden = action === 'account.hide';
  return {
    account: update(`events/week/accounts/${one}`, {
      status: acts[action],
      updatedAt: serverTimestamp(),
      lastAuditId: auditId,
      ...(action === 'account.release' && { visibleFrom: serverTimestamp() }),
      ...fields,
    }),
    audit: set(`audit/${auditId}`, {
      actorUid: by,
      action,
      target: `events/week/accounts/${one}`,
      from,
      to: acts[action],
      reason: isHidden ? reason : '',
      at: serverTimestamp(),
    }),
    notification: set(`members/author/notifications/${auditId}`, {
      ...wordOfEvent,
      kind: isHidden ? 'accountHidden' : 'accountReleased',
      accountId: one,
      detail: isHidden ? reason : '',
    }),
  };
}

/** What every notification of the event has. */
export const wordOfEvent = {
  eventId: 'week',
  accountId: null,
  title: eventName,
  detail: '',
  at: serverTimestamp(),
  readAt: null,
};

export function set(path: string, data: DocumentData): Write {
  return { how: 'set', path, data };
}

export function update(path: string, data: DocumentData): Write {
  return { how: 'update', path, data };
}

function personaCity(who: string): string | null {
  if (who === 'author' || who === 'colleague' || who === 'moderatorOfCity') return authorsCity;
  return who === 'member' || who === 'otherAuthor' || who === 'suspended' || who === 'unverified'
    ? otherCity
    : null;
}

function withoutName<T extends { id: string }>({ id: _, ...data }: T): Omit<T, 'id'> {
  return data;
}
