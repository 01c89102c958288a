import { deleteDoc, doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import {
  type Attendance,
  type AttendanceInput,
  attendanceInputSchema,
  canAskAgain,
  type MeetingRequest,
  type MeetingRequestInput,
  meetingAnsweredId,
  meetingAskedId,
  meetingRequestId,
  meetingRequestInputSchema,
  meetingRequestSchema,
} from '#src/domain/attendance.ts';
import { postStampId } from '#src/domain/firstHandAccount.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

export interface Attendee {
  uid: string;
  /** As in their profile. */
  displayName: string;
  organisationId: string | null;
}

/** Says “I am there”, or changes what was said. */
export function attend(
  db: Firestore,
  member: Attendee,
  { eventId, input }: { eventId: string; input: AttendanceInput },
): Promise<void> {
  return withDataErrors(async () => {
    const said = v.parse(attendanceInputSchema, input);
    await transact(db, async (transaction) => {
      transaction.set(raw(doc(collections(db).eventAttendance(eventId), member.uid)), {
        ...said,
        displayName: member.displayName,
        organisationId: member.organisationId,
        at: serverTimestamp(),
      });
    });
  });
}

export function leaveEvent(
  db: Firestore,
  member: { uid: string },
  { eventId }: { eventId: string },
): Promise<void> {
  return withDataErrors(() => deleteDoc(doc(collections(db).eventAttendance(eventId), member.uid)));
}

/**
 * Asks somebody who is there for a meeting; both must be. `conflict`: such a request stands. `tooMany`: they were asked
 * a short while ago (`canAskAgain`).
 */
export function askForMeeting(
  db: Firestore,
  member: { uid: string; displayName: string },
  {
    eventId,
    to,
    input,
  }: { eventId: string; to: Pick<Attendance, 'id' | 'displayName'>; input: MeetingRequestInput },
): Promise<void> {
  return withDataErrors(async () => {
    const words = v.parse(meetingRequestInputSchema, input);
    const places = collections(db);
    const requestId = meetingRequestId(member.uid, to.id);
    await transact(db, async (transaction) => {
      const reference = doc(places.eventMeetingRequests(eventId), requestId);
      const stored = readOne(await transaction.get(reference));
      const event = readOne(await transaction.get(doc(places.events, eventId)));
      if (!event) throw new DataError('notFound');
      if (stored && !canAskAgain(stored, new Date())) {
        const isOver = stored.status === 'declined' || stored.status === 'withdrawn';
        throw new DataError(isOver ? 'tooMany' : 'conflict');
      }
      transaction.set(raw(reference), {
        fromUid: member.uid,
        fromName: member.displayName,
        toUid: to.id,
        toName: to.displayName,
        ...words,
        status: 'asked',
        answer: '',
        askedAt: serverTimestamp(),
        updatedAt: serverTimestamp(),
      });
      transaction.set(doc(places.limits, member.uid), {
        at: serverTimestamp(),
        id: postStampId(eventId, requestId),
      });
      transaction.set(raw(doc(places.memberNotifications(to.id), meetingAskedId(eventId, requestId))), {
        ...wordOf(eventId, event.name),
        kind: 'meetingAsked',
        detail: member.displayName,
      });
    });
  });
}

/** Accepts or declines; what was accepted can still be declined. */
export function answerMeeting(
  db: Firestore,
  _member: { uid: string },
  input: { eventId: string; requestId: string; isAccepted: boolean; answer: string },
): Promise<void> {
  const { eventId, requestId, isAccepted, answer } = input;
  return changeRequest(db, input, async (stored, transaction) => {
    const places = collections(db);
    const status = isAccepted ? 'accepted' : 'declined';
    const isOpen = stored.status === 'asked' || (stored.status === 'accepted' && !isAccepted);
    if (!isOpen) throw new DataError('conflict');
    const event = readOne(await transaction.get(doc(places.events, eventId)));
    if (!event) throw new DataError('notFound');
    const told = doc(places.memberNotifications(stored.fromUid), meetingAnsweredId(eventId, requestId));
    transaction.set(raw(told), {
      ...wordOf(eventId, event.name),
      kind: 'meetingAnswered',
      detail: stored.toName,
    });
    return { status, answer: v.parse(meetingRequestSchema.entries.answer, answer) };
  });
}

/** Takes one's own request back, also one that was accepted. */
export function withdrawMeeting(
  db: Firestore,
  _member: { uid: string },
  input: { eventId: string; requestId: string },
): Promise<void> {
  return changeRequest(db, input, async (stored) => {
    if (stored.status !== 'asked' && stored.status !== 'accepted') throw new DataError('conflict');
    return { status: 'withdrawn' };
  });
}

function changeRequest(
  db: Firestore,
  { eventId, requestId }: { eventId: string; requestId: string },
  change: (stored: MeetingRequest, transaction: Transaction) => Promise<Record<string, unknown>>,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).eventMeetingRequests(eventId), requestId);
      const stored = readOne(await transaction.get(reference));
      if (!stored) throw new DataError('notFound');
      const changed = await change(stored, transaction);
      transaction.update(raw(reference), { ...changed, updatedAt: serverTimestamp() });
    }),
  );
}

function wordOf(eventId: string, title: string) {
  return { eventId, accountId: null, title, at: serverTimestamp(), readAt: null };
}
