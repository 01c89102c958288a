import * as v from 'valibot';
import { daySchema, eventLimits } from './event.ts';

export const attendanceLimits = {
  note: 200,
  requestText: 300,
  place: 120,
  answer: 300,
  /** Whoever was refused may ask the same person again after so long, so that nobody is pestered. */
  hoursAfterRefusal: 24,
  /** The same after taking a request back, counted from when it was made. */
  hoursAfterWithdrawal: 1,
} as const;

const id = v.pipe(v.string(), v.nonEmpty());

/** What a member says of being at an event. */
export const attendanceInputSchema = v.object({
  /** The days they are there; none: all of them. */
  days: v.pipe(v.array(daySchema), v.maxLength(eventLimits.days)),
  note: v.pipe(v.string(), v.maxLength(attendanceLimits.note)),
  /** Whether others who are there may ask for a meeting. */
  meets: v.boolean(),
});
export type AttendanceInput = v.InferOutput<typeof attendanceInputSchema>;

/** `events/{id}/attendance/{uid}`: “I am there”; the name is that of the profile, the rules see to it. */
export const attendanceSchema = v.object({
  id,
  ...attendanceInputSchema.entries,
  displayName: v.string(),
  organisationId: v.nullable(id),
  at: v.date(),
});
export type Attendance = v.InferOutput<typeof attendanceSchema>;

export const meetingRequestStatuses = ['asked', 'accepted', 'declined', 'withdrawn'] as const;

export const meetingRequestInputSchema = v.object({
  text: v.pipe(
    v.string(),
    v.maxLength(attendanceLimits.requestText),
    v.check((text) => text.trim() !== ''),
  ),
  proposedAt: v.nullable(v.date()),
  place: v.pipe(v.string(), v.maxLength(attendanceLimits.place), v.regex(/^[^\n]*$/)),
});
export type MeetingRequestInput = v.InferOutput<typeof meetingRequestInputSchema>;

/** `events/{id}/meetingRequests/{from~to}`: between two who are there; read by these two only. */
export const meetingRequestSchema = v.object({
  id,
  fromUid: id,
  fromName: v.string(),
  toUid: id,
  toName: v.string(),
  ...meetingRequestInputSchema.entries,
  status: v.picklist(meetingRequestStatuses),
  answer: v.pipe(v.string(), v.maxLength(attendanceLimits.answer)),
  askedAt: v.date(),
  updatedAt: v.date(),
});
export type MeetingRequest = v.InferOutput<typeof meetingRequestSchema>;

export function meetingRequestId(fromUid: string, toUid: string): string {
  return `${fromUid}~${toUid}`;
}

/** Whether the one who asked may ask anew: not while the request stands, nor soon after its end. */
export function canAskAgain(
  request: Pick<MeetingRequest, 'status' | 'askedAt' | 'updatedAt'>,
  now: Date,
): boolean {
  const { hoursAfterRefusal, hoursAfterWithdrawal } = attendanceLimits;
  if (request.status === 'declined') return hoursSince(request.updatedAt, now) > hoursAfterRefusal;
  return request.status === 'withdrawn' && hoursSince(request.askedAt, now) > hoursAfterWithdrawal;
}

function hoursSince(time: Date, now: Date): number {
  return (now.getTime() - time.getTime()) / 3_600_000;
}

/** One per pair and event, renewed when they are asked again. */
export function meetingAskedId(eventId: string, requestId: string): string {
  return `${eventId}~${requestId}`;
}

export function meetingAnsweredId(eventId: string, requestId: string): string {
  return `${eventId}~${requestId}~answer`;
}
