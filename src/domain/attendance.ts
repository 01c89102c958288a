import * as v from 'valibot';
import { daySchema, eventLimits } from './event.ts';

export const attendanceLimits = { note: 200, requestText: 300, place: 120, answer: 300 } as const;

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
