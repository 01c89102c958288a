import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { attendanceSchema, meetingRequestSchema } from '#src/domain/attendance.ts';
import { eventSchema } from '#src/domain/event.ts';
import { eventUpdateSchema, feedSchema, updateInputSchema } from '#src/domain/eventUpdate.ts';
import { firstHandAccountSchema, replySchema } from '#src/domain/firstHandAccount.ts';
import { programmeChangeSchema, programmeSchema, sessionSchema } from '#src/domain/programme.ts';
import {
  buildAccount,
  buildAttendance,
  buildEvent,
  buildFeed,
  buildMeetingRequest,
  buildProgramme,
  buildProgrammeChange,
  buildReply,
  buildSession,
  buildUpdate,
  buildUpdateInput,
} from './eventBuilders.ts';

describe('a built record of an event', () => {
  it.each([
    ['event', eventSchema, buildEvent()],
    ['session', sessionSchema, buildSession()],
    ['programme', programmeSchema, buildProgramme()],
    ['programme change', programmeChangeSchema, buildProgrammeChange()],
    ['update as written', updateInputSchema, buildUpdateInput()],
    ['update', eventUpdateSchema, buildUpdate()],
    ['feed', feedSchema, buildFeed()],
    ['account', firstHandAccountSchema, buildAccount()],
    ['reply', replySchema, buildReply()],
    ['attendance', attendanceSchema, buildAttendance()],
    ['meeting request', meetingRequestSchema, buildMeetingRequest()],
  ])('fits the schema of a %s and has no field beyond it', (_, schema: v.GenericSchema, record) => {
    expect(v.parse(schema, record)).toEqual(record);
  });
});
