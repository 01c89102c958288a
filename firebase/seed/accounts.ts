import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt } from '#src/domain/eventTime.ts';
import {
  accountAuthorSchema,
  accountPictureSchema,
  type FirstHandAccount,
  firstHandAccountSchema,
  replySchema,
  usefulMarkSchema,
} from '#src/domain/firstHandAccount.ts';
import type { Session } from '#src/domain/programme.ts';
import type { AccountContent } from './eventContent.ts';
import { pictureBytes } from './pictures.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';

const minute = 60_000;

/** A first-hand account with who wrote it, its picture, and what readers left at it. */
export function accountDocuments(
  event: PortalEvent,
  sessions: Record<string, Session>,
  content: AccountContent,
  now: Date,
): SeedDocument[] {
  const account = accountOf(event, sessions, content, now);
  const { id, postedAt } = account;
  const folder = `events/${event.id}`;
  const { by, picture } = content;
  return [
    document(firstHandAccountSchema, `${folder}/accounts`, account),
    document(accountAuthorSchema, `${folder}/accountAuthors`, {
      id,
      authorUid: by.uid,
      organisationId: organisationOf(by),
      at: postedAt,
    }),
    ...(picture
      ? [
          document(accountPictureSchema, `${folder}/accountPictures`, {
            id,
            bytes: pictureBytes(picture.file).original,
            at: postedAt,
          }),
        ]
      : []),
    ...content.usefulTo.map(({ uid }) =>
      document(usefulMarkSchema, `${folder}/accounts/${id}/useful`, { id: uid, at: later(postedAt, 30) }),
    ),
    ...replyDocuments(folder, content, account),
  ];
}

function accountOf(
  event: PortalEvent,
  sessions: Record<string, Session>,
  content: AccountContent,
  now: Date,
): FirstHandAccount {
  const { id, by, after, body, language, attribution, pathways, topics, status, correction } = content;
  const session = after ? sessions[after.sessionId] : undefined;
  if (after && !session) throw new Error(`${id} tells of a session that is not there: ${after.sessionId}`);
  const writtenAt =
    session && after ? later(session.endsAt, after.minutes) : later(now, -60 * content.hoursAgo);
  const postedAt = later(writtenAt, content.postedMinutesLater);
  const correctedAt = correction ? later(postedAt, 60 * correction.hoursLater) : null;
  const isNamed = attribution === 'named';
  return {
    ...{ id, body, language, attribution, pathways, topics, status, writtenAt, postedAt, correctedAt },
    day: dayAt(writtenAt, event.timeZone),
    sessionId: after?.sessionId ?? null,
    meeting: session?.meeting ?? 'open',
    pictureAlt: content.picture?.alt ?? null,
    authorUid: isNamed ? by.uid : null,
    authorName: isNamed ? by.displayName : null,
    organisationId: isNamed ? organisationOf(by) : null,
    visibleFrom: later(postedAt, 60 * content.embargoHours),
    editedAt: null,
    correction: correction?.text ?? '',
    useful: content.usefulTo.length,
    version: 1,
    updatedAt: correctedAt ?? postedAt,
    lastAuditId: null,
  };
}

/** Answers of an unnamed author carry no name either. */
function replyDocuments(
  folder: string,
  { by: author, replies }: AccountContent,
  account: FirstHandAccount,
): SeedDocument[] {
  return replies.map(({ id, by, text, hoursLater, answers }) => {
    const isAnswer = answers !== null;
    if (isAnswer && by.uid !== author.uid) throw new Error(`${id} is an answer by somebody else`);
    const isNamed = !isAnswer || account.attribution === 'named';
    const at = later(account.postedAt, 60 * hoursLater);
    return document(replySchema, `${folder}/accounts/${account.id}/replies`, {
      id,
      kind: isAnswer ? 'answer' : 'question',
      questionId: answers,
      byUid: isNamed ? by.uid : null,
      byName: isNamed ? by.displayName : null,
      text,
      hidden: false,
      at,
      updatedAt: at,
      lastAuditId: null,
    });
  });
}

function organisationOf({ member }: AccountContent['by']): string | null {
  return member?.organisationId ?? null;
}

function later(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * minute);
}
