import * as v from 'valibot';
import { contentLanguages, pathways, topics } from './classification.ts';
import { daySchema } from './event.ts';
import { meetingKinds } from './programme.ts';

export const accountLimits = {
  body: 2000,
  correction: 500,
  pictureAlt: 250,
  /** Bytes of the one picture, WebP. */
  picture: 153_600,
  pathways: 3,
  topics: 3,
  reply: 1000,
  /** An author may change the words this long after posting; later there is one correction below them. */
  editMinutes: 60,
  embargoDays: 30,
  /** A device's clock may be this far ahead without its account being refused. */
  clockMinutes: 10,
  /** Seconds between two posts of one member; the rules' `limits` ask for it. */
  spacingSeconds: 10,
} as const;

/** `named`: members see who wrote it. `unnamed`: nothing that members can read says who did. */
export const attributions = ['named', 'unnamed'] as const;

/** `held`: waits for the secretariat. `hidden`: taken away by it. `withdrawn`: taken back by its author. */
export const accountStatuses = ['live', 'held', 'hidden', 'withdrawn'] as const;

const id = v.pipe(v.string(), v.nonEmpty());

/** What a peer writes. */
export const accountInputSchema = v.object({
  day: daySchema,
  /** The session of the programme it tells of. */
  sessionId: v.nullable(id),
  /** Of a session, as the programme says; without one, as the author says. */
  meeting: v.picklist(meetingKinds),
  body: v.pipe(
    v.string(),
    v.maxLength(accountLimits.body),
    v.check((body) => body.trim() !== ''),
  ),
  language: v.picklist(contentLanguages),
  attribution: v.picklist(attributions),
  pathways: v.pipe(v.array(v.picklist(pathways)), v.maxLength(accountLimits.pathways)),
  topics: v.pipe(v.array(v.picklist(topics)), v.maxLength(accountLimits.topics)),
  /** What the picture shows; null without one. The picture itself is `accountPictures/{same id}`. */
  pictureAlt: v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(accountLimits.pictureAlt),
      v.regex(/^[^\n]*$/),
      v.check((alt) => alt.trim() !== ''),
    ),
  ),
});
export type AccountInput = v.InferOutput<typeof accountInputSchema>;

/**
 * `events/{id}/accounts/{id}`: a first-hand account by a peer who is there. The id is made on the device where it is
 * written, at random: that is what makes it arrive once, and it says nothing of its author.
 */
export const firstHandAccountSchema = v.object({
  id,
  ...accountInputSchema.entries,
  /** Null when the author stays unnamed, like the two below. */
  authorUid: v.nullable(id),
  authorName: v.nullable(v.string()),
  organisationId: v.nullable(id),
  status: v.picklist(accountStatuses),
  /** Members read it from then on: the end of its embargo, or when it was posted or released. */
  visibleFrom: v.date(),
  /** By the clock of the device, perhaps long before it could be sent. */
  writtenAt: v.date(),
  postedAt: v.date(),
  editedAt: v.nullable(v.date()),
  correction: v.pipe(v.string(), v.maxLength(accountLimits.correction)),
  correctedAt: v.nullable(v.date()),
  /** How many members found it useful. */
  useful: v.pipe(v.number(), v.integer(), v.minValue(0)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  updatedAt: v.date(),
  lastAuditId: v.nullable(id),
});
export type FirstHandAccount = v.InferOutput<typeof firstHandAccountSchema>;

/** `events/{id}/accountAuthors/{same id}`: who wrote it; for the author and the secretariat only. */
export const accountAuthorSchema = v.object({
  id,
  authorUid: id,
  organisationId: v.nullable(id),
  at: v.date(),
});

/** `events/{id}/accountPictures/{same id}`: readable by whoever may read the account. Never changed, and without an owner. */
export const accountPictureSchema = v.object({
  id,
  bytes: v.instance(Uint8Array),
  at: v.date(),
});

/** `events/{id}/accounts/{id}/useful/{uid}`: one mark per member. */
export const usefulMarkSchema = v.object({ id, at: v.date() });

/** `events/{id}/accounts/{id}/replies/{id}`: questions to the author, and the author's answers, unnamed where the account is. */
export const replySchema = v.object({
  id,
  kind: v.picklist(['question', 'answer']),
  /** The question that an answer answers. */
  questionId: v.nullable(id),
  byUid: v.nullable(id),
  byName: v.nullable(v.string()),
  text: v.pipe(
    v.string(),
    v.maxLength(accountLimits.reply),
    v.check((text) => text.trim() !== ''),
  ),
  hidden: v.boolean(),
  at: v.date(),
  updatedAt: v.date(),
  lastAuditId: v.nullable(id),
});
export type Reply = v.InferOutput<typeof replySchema>;

/** Shown to members at this moment. */
export function isVisible(account: Pick<FirstHandAccount, 'status' | 'visibleFrom'>, now: Date): boolean {
  return account.status === 'live' && account.visibleFrom <= now;
}

export function isUnderEmbargo(account: Pick<FirstHandAccount, 'visibleFrom'>, now: Date): boolean {
  return account.visibleFrom > now;
}

/** The author may still change the words themselves. */
export function isEditWindowOpen(account: Pick<FirstHandAccount, 'postedAt'>, now: Date): boolean {
  return now.getTime() < account.postedAt.getTime() + accountLimits.editMinutes * 60_000;
}

/** What the stamp of a post is bound to: the post's name together with where it stands, so that it counts once. */
export function postStampId(eventId: string, ...names: readonly string[]): string {
  return [eventId, ...names].join('~');
}

/** A random name of twenty letters and digits, made where the account is written. */
export function newAccountId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(accountIdLength * 2));
  // The few bytes above a multiple of the alphabet's length would favour its first letters.
  const letters = Array.from(bytes).filter((byte) => byte < 256 - (256 % alphabet.length));
  const id = letters
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
    .slice(0, accountIdLength);
  return id.length === accountIdLength ? id : newAccountId();
}

const accountIdLength = 20;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
