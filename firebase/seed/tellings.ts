import * as v from 'valibot';
import { adoptionSchema, stageEntrySchema, stepId } from '#src/domain/adoption.ts';
import { meetingAskedId, meetingRequestSchema } from '#src/domain/attendance.ts';
import { eventSchema } from '#src/domain/event.ts';
import { firstHandAccountSchema, replySchema } from '#src/domain/firstHandAccount.ts';
import {
  type Notification,
  notificationSchema,
  questionNotificationId,
  replyNotificationId,
} from '#src/domain/notification.ts';
import { answerSchema, questionSchema } from '#src/domain/question.ts';
import { focalPoints } from './focalPoints.ts';
import type { Person } from './people.ts';
import { type SeedDocument, seedDocument } from './seedDocument.ts';

const aDay = 86_400_000;
/** Somebody reads what is older, and has the rest before them. */
const unreadDays = 4;

type Told = Omit<Notification, 'readAt'>;
type Network = readonly SeedDocument[];

/**
 * What one person was told of the questions, accounts, meetings and adoptions of the demonstration network, as the rules
 * would have let it be told. Decisions on texts, messages and reports come with what they tell of.
 */
export function toldTo({ uid }: Person, network: Network, now: Date): SeedDocument[] {
  const speaksFor = (organisationId: string) => focalPoints[organisationId]?.includes(uid) ?? false;
  const told = [
    ...ofQuestions(uid, network, speaksFor),
    ...ofAccounts(uid, network),
    ...ofMeetings(uid, network),
    ...ofAdoptions(network, speaksFor),
  ];
  return told.map((one) => {
    const isOld = now.getTime() - one.at.getTime() > unreadDays * aDay;
    const readAt = isOld ? new Date(one.at.getTime() + aDay / 2) : null;
    return seedDocument(
      notificationSchema,
      `members/${uid}/notifications`,
      v.parse(notificationSchema, { ...one, readAt }),
    );
  });
}

function ofQuestions(uid: string, network: Network, speaksFor: (id: string) => boolean): Told[] {
  return recordsIn(network, questionSchema, 'questions').flatMap((question) => {
    const { id: questionId, title, authorUid, authorName, followers, askedOrganisationIds } = question;
    const word = (
      kind: 'questionAsked' | 'questionFollowed' | 'answerAccepted',
      answerId: string | null,
    ) => ({
      ...{ id: questionNotificationId(kind, questionId, answerId), kind, questionId, answerId, title },
    });
    const isAsked = authorUid !== uid && askedOrganisationIds.some(speaksFor);
    return [
      ...(isAsked ? [{ ...word('questionAsked', null), detail: authorName, at: question.createdAt }] : []),
      ...recordsIn(network, answerSchema, `questions/${questionId}/answers`).flatMap((answer) => [
        ...(followers.includes(uid) && answer.authorUid !== uid
          ? [{ ...word('questionFollowed', answer.id), detail: answer.authorName, at: answer.createdAt }]
          : []),
        ...(answer.acceptedAt !== null && answer.authorUid === uid
          ? [{ ...word('answerAccepted', answer.id), detail: authorName, at: answer.acceptedAt }]
          : []),
      ]),
    ];
  });
}

function ofAccounts(uid: string, network: Network): Told[] {
  return recordsIn(network, eventSchema, 'events').flatMap(({ id: eventId, name: title }) =>
    recordsIn(network, firstHandAccountSchema, `events/${eventId}/accounts`)
      .filter(({ authorUid }) => authorUid === uid)
      .flatMap(({ id: accountId }) =>
        recordsIn(network, replySchema, `events/${eventId}/accounts/${accountId}/replies`)
          .filter(({ kind, byUid }) => kind === 'question' && byUid !== uid)
          .map((reply) => ({
            ...{ id: replyNotificationId(accountId, reply.id), kind: 'accountQuestion' as const },
            ...{ eventId, accountId, title, detail: reply.byName ?? '', at: reply.at },
          })),
      ),
  );
}

function ofMeetings(uid: string, network: Network): Told[] {
  return recordsIn(network, eventSchema, 'events').flatMap(({ id: eventId, name: title }) =>
    recordsIn(network, meetingRequestSchema, `events/${eventId}/meetingRequests`)
      .filter(({ toUid, status }) => toUid === uid && status === 'asked')
      .map((request) => ({
        ...{ id: meetingAskedId(eventId, request.id), kind: 'meetingAsked' as const, eventId, title },
        ...{ accountId: null, detail: request.fromName, at: request.askedAt },
      })),
  );
}

function ofAdoptions(network: Network, speaksFor: (id: string) => boolean): Told[] {
  return recordsIn(network, adoptionSchema, 'adoptions')
    .filter(({ sourceId }) => speaksFor(sourceId))
    .flatMap(({ id: adoptionId, caseTitle: title, organisationName: detail }) =>
      recordsIn(network, stageEntrySchema, `adoptions/${adoptionId}/stages`).map(({ id, at }) => ({
        id: stepId(adoptionId, Number(id)),
        kind: id === '1' ? ('adoptionBegun' as const) : ('adoptionMoved' as const),
        ...{ adoptionId, title, detail, at },
      })),
    );
}

/** The documents of one collection, as the portal would read them. */
function recordsIn<T>(network: Network, schema: v.GenericSchema<unknown, T>, collection: string): T[] {
  return network.flatMap(({ path, data }) => {
    const end = path.lastIndexOf('/');
    return path.slice(0, end) === collection ? [v.parse(schema, { ...data, id: path.slice(end + 1) })] : [];
  });
}
