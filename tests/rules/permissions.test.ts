import {
  collection,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  updateDoc,
  where,
} from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import type { Member } from '#src/domain/member.ts';
import {
  type Actor,
  canChangeRole,
  canClaim,
  canDecide,
  canLeave,
  canManageMember,
  canPostCaseStudy,
  canReadAudit,
  canReadSubmission,
  canRetract,
  canSaveDraft,
  canSubmit,
  isActive,
  isModerator,
} from '#src/domain/permissions.ts';
import { claimMinutes, type Submission, submissionStatuses } from '#src/domain/submission.ts';
import { actorOf } from '#tests/support/actorOf.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import { everybodyBut } from '#tests/support/rawAccess.ts';
import * as raw from '#tests/support/rawWrites.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import {
  authorsCity,
  before,
  buildAuditEntry,
  buildMember,
  buildSubmission,
  minutesAgo,
} from '#tests/support/rulesFixtures.ts';

/**
 * Who may do what, asked twice: of `domain/permissions.ts`, which the screens believe, and of the rules, which decide.
 * Every persona tries every operation on every state of a text.
 */

type Stored<T> = Omit<T, 'id'>;

const rules = rulesEnvironment('permissions', { isCovered: false });

describe.each(everybodyBut())('%s', (someone) => {
  const actor = actorOf(someone);
  const uid = actor?.uid ?? 'nobody';
  const db = () => rules.as(someone);

  it('gets into the members’ room when isActive says so', async () => {
    expect(await isAllowed(getDoc(doc(db(), 'organisations', authorsCity)))).toBe(isActive(actor));
  });

  it('lists the members when isModerator says so', async () => {
    expect(await isAllowed(getDocs(query(collection(db(), 'members'), limit(10))))).toBe(isModerator(actor));
  });

  it('leaves the network when canLeave says so', async () => {
    const change = { status: 'left', updatedAt: serverTimestamp() };
    expect(await isAllowed(updateDoc(doc(db(), 'members', uid), change))).toBe(canLeave(actor));
  });

  it('reads the audit when canReadAudit says so', async () => {
    await rules.write({ 'audit/first': buildAuditEntry() });
    expect(await isAllowed(getDoc(doc(db(), 'audit/first')))).toBe(canReadAudit(actor));
    expect(await isAllowed(getDocs(query(collection(db(), 'audit'), limit(10))))).toBe(canReadAudit(actor));
  });

  it('begins a case study when canPostCaseStudy says so', async () => {
    // Whoever has no city tries another's, as well as none.
    const cities = actor?.member?.organisationId ? [actor.member.organisationId] : [authorsCity, null];
    for (const organisationId of cities) {
      const draft = { ...buildSubmission({ caseStudyId: 'new', authorUids: [uid] }), organisationId };
      expect(await isAllowed(raw.createDraft(db(), 'new', draft))).toBe(canPostCaseStudy(actor));
    }
  });

  it('reads a text and its conversation when canReadSubmission says so', async () => {
    await compare(
      (work) => canReadSubmission(actor, work),
      async (id) => {
        const notes = query(
          collection(db(), 'submissions', id, 'notes'),
          where('internal', '==', false),
          limit(10),
        );
        const [text, conversation] = [
          await isAllowed(getDoc(doc(db(), 'submissions', id))),
          await isAllowed(getDocs(notes)),
        ];
        expect(conversation).toBe(text);
        return text;
      },
    );
  });

  it('saves a draft when canSaveDraft says so', async () => {
    const draft = { content: buildContent({ title: 'Shade at more stops' }), memberOnly: buildMemberOnly() };
    await compare(
      (work) => canSaveDraft(actor, work),
      (id, work) => isAllowed(raw.saveDraft(db(), id, work, draft)),
    );
  });

  it('hands in a text when canSubmit says so', async () => {
    await compare(
      (work) => canSubmit(actor, work),
      async (id, work) => {
        // Two in ten seconds are too many for anybody.
        await rules.write({ [`limits/${uid}`]: { at: before, id: 'earlier' } });
        return isAllowed(raw.submit(db(), { uid }, id, work));
      },
      { oneByOne: true },
    );
  });

  it('takes a text back when canRetract says so', async () => {
    await compare(
      // Taking back a draft changes nothing in it: to the rules it is one more save.
      (work, now) => (work.status === 'draft' ? canSaveDraft(actor, work) : canRetract(actor, work, now)),
      (id, work) => isAllowed(raw.retract(db(), id, work)),
    );
  });

  it('takes an item for review when canClaim says so', async () => {
    await compare(
      (work, now) => canClaim(actor, work, now),
      (id) => isAllowed(raw.claim(db(), { uid }, id)),
    );
  });

  it('decides on an item when canDecide says so', async () => {
    await compare(
      (work, now) => canDecide(actor, work, now),
      (id, work) => isAllowed(raw.returnToAuthor(db(), { uid }, id, work)),
    );
  });

  it('suspends somebody when canManageMember says so', async () => {
    await compareOnMembers(canManageMember, 'member.suspend', {
      status: 'suspended',
      statusReason: 'Shared account.',
    });
  });

  it('changes a role when canChangeRole says so', async () => {
    await compareOnMembers(canChangeRole, 'member.role', { role: 'moderator' });
    await compareOnMembers(canChangeRole, 'member.role', { role: 'admin' });
  });

  /** Asks and tries on every state of a text, and fails with the states on which both differ. */
  async function compare(
    ask: (work: Stored<Submission>, now: Date) => boolean,
    attempt: (id: string, work: Stored<Submission>) => Promise<boolean>,
    { oneByOne } = { oneByOne: false },
  ) {
    const texts = Object.entries(states(uid));
    await rules.write(
      Object.fromEntries(
        texts.flatMap(([id, work]) => [[`submissions/${id}`, work], ...queueEntry(id, work)]),
      ),
    );
    const differences: string[] = [];
    const tryOn = async ([id, work]: [string, Stored<Submission>]) => {
      const expected = ask(work, new Date());
      if ((await attempt(id, work)) !== expected) differences.push(`${id}: permissions.ts says ${expected}`);
    };
    if (oneByOne) for (const text of texts) await tryOn(text);
    else await Promise.all(texts.map(tryOn));
    expect(differences).toEqual([]);
  }

  /** Asks and tries on members of every role, and on oneself. */
  async function compareOnMembers(
    ask: (actor: Actor | null, target: Pick<Member, 'id' | 'role'>) => boolean,
    action: 'member.suspend' | 'member.role',
    fields: Partial<Member>,
  ) {
    const own = actor?.member ? { [uid]: { ...buildMember(), ...actor.member } } : {};
    const targets: Record<string, Stored<Member>> = {
      someMember: buildMember(),
      someModerator: buildMember({ role: 'moderator' }),
      someAdmin: buildMember({ role: 'admin' }),
      ...own,
    };
    const differences: string[] = [];
    for (const [id, target] of Object.entries(targets)) {
      // Suspending twice is refused whoever tries; a change must be one.
      if (action === 'member.suspend' && target.status === 'suspended') continue;
      await rules.write({ [`members/${id}`]: target });
      const expected = ask(actor, { id, role: target.role });
      const isDone = await isAllowed(raw.manageMember(db(), { uid }, id, target, { action, fields }));
      if (isDone !== expected) differences.push(`${id}: permissions.ts says ${expected}`);
    }
    expect(differences).toEqual([]);
  }
});

it('the table has every state of a text that can arise', () => {
  const found = new Set(Object.values(states('author')).map(({ status }) => status));
  expect([...found].sort()).toEqual([...submissionStatuses].sort());
});

/** A text in each status, held by nobody, by this person, or by another; written by the author, or with this person. */
function states(uid: string): Record<string, Stored<Submission>> {
  const [fresh, stale] = [minutesAgo(claimMinutes - 1), minutesAgo(claimMinutes + 1)];
  const claims: [string, Submission['status'], Submission['claim']][] = [
    ['draft', 'draft', null],
    ['waiting', 'submitted', null],
    ['held-by-oneself', 'inReview', { by: uid, at: fresh }],
    ['once-held-by-oneself', 'inReview', { by: uid, at: stale }],
    ['held-by-another', 'inReview', { by: 'secondReviewer', at: fresh }],
    ['once-held-by-another', 'inReview', { by: 'secondReviewer', at: stale }],
    ['held-by-nobody', 'inReview', null],
    ['returned', 'returned', null],
    ['published', 'published', null],
    ['declined', 'declined', null],
  ];
  const authors = { author: ['author'], both: ['author', uid] };
  return Object.fromEntries(
    Object.entries(authors).flatMap(([by, authorUids]) =>
      claims.map(([name, status, claim]) => {
        const id = `${name}-${by}`;
        const submittedAt = status === 'draft' ? null : minutesAgo(90);
        return [id, buildSubmission({ caseStudyId: id, authorUids, status, claim, submittedAt, version: 3 })];
      }),
    ),
  );
}

function queueEntry(id: string, { status, submittedAt }: Stored<Submission>) {
  return status === 'submitted' || status === 'inReview' ? [[`queue/${id}`, { submittedAt }]] : [];
}
