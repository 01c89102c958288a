import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, it } from 'vitest';
import { attend } from '#src/data/attendance/commands.ts';
import { attendanceInputSchema, meetingRequestInputSchema } from '#src/domain/attendance.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { commit, setRaw } from '#tests/support/rawAccess.ts';
import { begunDay, eventWorld, nameOf, writer } from '#tests/support/rawAccounts.ts';
import { asking, there, words } from '#tests/support/rawMeetings.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';

const parity = rulesEnvironment('meeting-parity', { isCovered: false });
describe('at their limits', () => {
  let attempts = 0;
  beforeEach(() => parity.write({ ...eventWorld, ...there('author') }));
  describeParity({
    name: 'events/meetingRequests',
    schema: meetingRequestInputSchema,
    valid: words,
    store: async (record) => {
      attempts += 1;
      const by = `asker${attempts}`;
      await parity.write({
        [`members/${by}`]: { role: 'member', status: 'active', organisationId: null, trusted: false },
        ...there(by),
      });
      const parts = asking(by);
      const kept = Object.entries(parts.request.data).filter(([field]) => !(field in words));
      const data = { ...Object.fromEntries(kept), ...record };
      const db = parity.asUser(by, { email: 'a@b.example', email_verified: true });
      return commit(db, [{ ...parts.request, data }, parts.stamp, parts.notification]);
    },
  });
  describeParity({
    name: 'events/attendance',
    schema: attendanceInputSchema,
    valid: { days: [begunDay], note: 'Until Friday', meets: true },
    store: (record) =>
      setRaw(parity.as('author'), 'events/week/attendance/author', {
        ...record,
        displayName: nameOf('author'),
        organisationId: writer('author').organisationId,
        at: serverTimestamp(),
      }),
  });

  it('takes as many days as an event may have', async () => {
    const days = Array.from({ length: 21 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
    const input = { days, note: '', meets: false };
    await attend(parity.as('author'), writer('author'), { eventId: 'week', input });
  });
});
