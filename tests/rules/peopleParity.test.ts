import { serverTimestamp } from 'firebase/firestore';
import * as v from 'valibot';
import { beforeEach, describe } from 'vitest';
import { blockSchema, messageSchema } from '#src/domain/conversation.ts';
import { reportInputSchema } from '#src/domain/report.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { commit, setRaw } from '#tests/support/rawAccess.ts';
import { nameOf } from '#tests/support/rawAccounts.ts';
import { profiles, reportedCase, reporting, starting } from '#tests/support/rawPeople.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildLibrary, buildProfile } from '#tests/support/rulesFixtures.ts';

const parity = rulesEnvironment('people-parity', { isCovered: false });

describe('at their limits', () => {
  let attempts = 0;
  beforeEach(() => parity.write({ ...profiles, ...buildLibrary('tram') }));

  /** Somebody new each time: nobody posts twice in ten seconds. */
  const somebody = async () => {
    attempts += 1;
    const by = `writer${attempts}`;
    await parity.write({
      [`members/${by}`]: { role: 'member', status: 'active', organisationId: null, trusted: false },
      [`profiles/${by}`]: buildProfile({ displayName: nameOf(by) }),
    });
    return { by, db: parity.asUser(by, { email: 'a@b.example', email_verified: true }) };
  };

  describeParity({
    name: 'conversations/messages',
    schema: v.pick(messageSchema, ['text']),
    valid: { text: 'Do you have the drawings?' },
    store: async (record) => {
      const { by, db } = await somebody();
      const text = 'text' in record ? record.text : undefined;
      const { message, conversation, ...others } = starting({ from: by, text: text ?? 'x' });
      return commit(db, [
        { ...message, data: { byUid: by, at: serverTimestamp(), ...record } },
        conversation,
        ...Object.values(others),
      ]);
    },
  });

  describeParity({
    name: 'reports',
    schema: reportInputSchema,
    valid: { target: reportedCase, title: 'The tram', reason: 'wrong', note: 'Of another year.' },
    oneSided: [{ fields: /^target$/, stricter: 'rules', why: 'it must be there' }],
    store: async (record) => {
      const { by, db } = await somebody();
      const parts = reporting(by);
      const { target: _t, title: _n, reason: _r, note: _o, ...kept } = parts.report.data;
      return commit(db, [{ ...parts.report, data: { ...kept, ...record } }, parts.stamp]);
    },
  });

  describeParity({
    name: 'members/blocks',
    schema: v.pick(blockSchema, ['name']),
    valid: { name: 'The member' },
    store: async (record) => {
      const { by, db } = await somebody();
      return setRaw(db, `members/${by}/blocks/member`, { ...record, at: serverTimestamp() });
    },
  });
});
