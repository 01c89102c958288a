import { type DocumentData, serverTimestamp } from 'firebase/firestore';
import { buildAttendance, buildMeetingRequest } from '#firebase/seed/eventBuilders.ts';
import type { MeetingRequest } from '#src/domain/attendance.ts';
import { nameOf, set, update, wordOfEvent } from './rawAccounts.ts';

/** What the app's commands write about meetings at the event of `rawAccounts.ts`, without what they check first. */

export const requests = 'events/week/meetingRequests';
export const requestPath = `${requests}/member~author`;
export const words = { text: 'Could we talk about shade at stops?', proposedAt: null, place: 'Café' };

/** These people are there, and glad to meet. */
export const there = (...people: string[]) =>
  Object.fromEntries(
    people.map((uid) => {
      const { id: _, ...attendance } = buildAttendance({ displayName: nameOf(uid) });
      return [`events/week/attendance/${uid}`, attendance];
    }),
  );

/** The member's request to the author. */
export const storedRequest = (fields: Partial<MeetingRequest> = {}) => {
  const names = { fromUid: 'member', fromName: nameOf('member'), toUid: 'author', toName: nameOf('author') };
  const { id: _, ...request } = buildMeetingRequest({ ...names, ...fields });
  return { [requestPath]: request };
};

/** A request as the command sends it. */
export function asking(from = 'member', to = 'author', fields: DocumentData = {}) {
  const id = `${from}~${to}`;
  return {
    request: set(`${requests}/${id}`, {
      fromUid: from,
      fromName: nameOf(from),
      toUid: to,
      toName: nameOf(to),
      ...words,
      status: 'asked',
      answer: '',
      askedAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
      ...fields,
    }),
    stamp: set(`limits/${from}`, { at: serverTimestamp(), id: `week~${id}` }),
    notification: set(`members/${to}/notifications/week~${id}`, {
      ...wordOfEvent,
      kind: 'meetingAsked',
      detail: nameOf(from),
    }),
  };
}

export function answering(fields: DocumentData = {}) {
  return {
    request: update(requestPath, {
      status: 'accepted',
      answer: 'Gladly.',
      updatedAt: serverTimestamp(),
      ...fields,
    }),
    notification: set('members/member/notifications/week~member~author~answer', {
      ...wordOfEvent,
      kind: 'meetingAnswered',
      detail: nameOf('author'),
    }),
  };
}
