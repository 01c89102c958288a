import { type DocumentData, limit, serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginAdoption, noteStep } from '#src/data/adoptions/commands.ts';
import { adoptionLimits, type StageInput } from '#src/domain/adoption.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  setRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import {
  adoptionName,
  adoptionWorld,
  beginning,
  focalPoints,
  moving,
  nameOf,
  step,
  storedAdoption,
  telling,
  tellingPath,
} from '#tests/support/rawAdoptions.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, otherCity } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('adoption-tellings');
const attempt = (parts: Record<string, Write | undefined>) =>
  commit(rules.as('member'), Object.values(parts));
const daysAgo = (days: number) => minutesAgo(days * 24 * 60);
const { tellingDays } = adoptionLimits;
const member = { uid: 'member', displayName: nameOf('member'), organisationId: otherCity };
const begin = () => beginAdoption(rules.as('member'), member, { caseStudyId: 'shade', input: step });
const note = (input: StageInput) =>
  noteStep(rules.as('member'), member, {
    adoption: { id: adoptionName, caseStudyId: 'shade', stageCount: 1 },
    input,
  });
const toldTo = (uid: string, n: number) => rules.read(`members/${uid}/notifications/${adoptionName}~${n}`);

beforeEach(() => rules.write(adoptionWorld));

describe('the city of the case', () => {
  it('hears of a beginning in the same batch, by its first author', async () => {
    await attempt({ ...beginning(), ...telling() });
  });

  it('hears it by its focal points where it has some, and not by the author', async () => {
    await rules.write(focalPoints('colleague', 'moderatorOfCity'));
    await assertRefused(attempt({ ...beginning(), ...telling() }));
    const { notification } = telling({ to: 'moderatorOfCity' });
    await attempt({ ...beginning(), ...telling({ to: 'colleague' }), second: notification });
  });

  it('hears it by the command', async () => {
    await rules.write(focalPoints('colleague', 'moderatorOfCity'));
    await begin();
    for (const uid of ['colleague', 'moderatorOfCity']) {
      expect(await toldTo(uid, 1)).toMatchObject({ kind: 'adoptionBegun', detail: 'Ghent', readAt: null });
    }
    expect(await toldTo('author', 1)).toBeUndefined();
  });

  it('hears of a step when a week has passed, and the step is written in any case', async () => {
    await rules.write({
      ...storedAdoption(['exploring']),
      [tellingPath]: { adoptionId: 'shade~other', at: daysAgo(tellingDays - 1) },
    });
    await note({ ...step, stage: 'planning' });
    expect(await toldTo('author', 2)).toBeUndefined();
    await rules.write({
      ...storedAdoption(['exploring']),
      'limits/member': { at: daysAgo(1), id: 'x' },
      [tellingPath]: { adoptionId: 'shade~other', at: daysAgo(tellingDays + 1) },
    });
    await rules.remove(`adoptions/${adoptionName}/stages/2`);
    await note({ ...step, stage: 'planning' });
    expect(await toldTo('author', 2)).toMatchObject({ kind: 'adoptionMoved' });
  });

  it('does not stop a step where the device’s clock is ahead and the telling refused', async () => {
    await rules.write({
      ...storedAdoption(['exploring']),
      [tellingPath]: { adoptionId: 'shade~other', at: daysAgo(tellingDays - 1) },
    });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 86_400_000 });
    await note({ ...step, stage: 'planning' }).finally(() => vi.useRealTimers());
    expect(await rules.read(`adoptions/${adoptionName}`)).toMatchObject({ stageCount: 2 });
    expect(await toldTo('author', 2)).toBeUndefined();
  });
});

describe('a telling', () => {
  it('is refused too soon', async () => {
    const at = (days: number) => ({ [tellingPath]: { adoptionId: 'shade~other', at: daysAgo(days) } });
    await rules.write(at(tellingDays - 0.01));
    await assertRefused(attempt({ ...beginning(), ...telling() }));
    await rules.write(at(tellingDays + 0.01));
    await attempt({ ...beginning(), ...telling() });
  });

  it.each(['telling', 'notification'] as const)('is refused without its %s', async (name) => {
    const { [name]: part, ...others } = telling();
    await assertRefused(attempt({ ...beginning(), ...others }));
    await assertRefused(attempt({ part }));
    await attempt({ ...beginning(), ...telling() });
  });

  it('is refused without a step', async () => {
    await rules.write(storedAdoption(['exploring']));
    await assertRefused(attempt(telling()));
    await attempt({ ...moving({ to: 'planning', n: 2 }), ...telling({ n: 2 }) });
  });

  it.each(['colleague', 'otherAuthor', 'moderator'])('is refused to %s', async (to) => {
    await assertRefused(attempt({ ...beginning(), ...telling({ to }) }));
    const { notification } = telling({ to });
    await assertRefused(attempt({ ...beginning(), ...telling(), second: notification }));
  });

  it.each<[string, DocumentData]>([
    ['other words', { title: 'Win a prize' }],
    ['another city', { detail: 'Atlantis' }],
    ['a later step', { kind: 'adoptionMoved' }],
    ['another kind', { kind: 'published' }],
    ['another time', { at: minutesAgo(5) }],
    ['something read', { readAt: serverTimestamp() }],
    ['a field more', { link: 'https://evil.example' }],
  ])('is refused when it tells of %s', async (_name, fields) => {
    await assertRefused(attempt({ ...beginning(), ...telling({ fields }) }));
  });

  it('is refused under another name', async () => {
    const parts = telling();
    const path = `members/author/notifications/${adoptionName}~2`;
    await assertRefused(attempt({ ...beginning(), ...parts, notification: { ...parts.notification, path } }));
  });

  it.each<[string, DocumentData]>([
    ['of another case’s adoption', { adoptionId: 'other~ghent' }],
    ['at another time', { at: minutesAgo(5) }],
    ['with a field more', { by: 'member' }],
  ])('is refused %s', async (_name, fields) => {
    const parts = telling();
    const data = { ...parts.telling.data, ...fields };
    await assertRefused(attempt({ ...beginning(), ...parts, telling: { ...parts.telling, data } }));
  });

  it('does not stand for another case', async () => {
    const parts = telling();
    await assertRefused(
      attempt({ ...beginning(), ...parts, telling: { ...parts.telling, path: 'adoptionTellings/other' } }),
    );
  });

  it('is read by active members, by its name only, and never removed or written alone', async () => {
    await rules.write({ [tellingPath]: { adoptionId: adoptionName, at: daysAgo(30) } });
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), tellingPath));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), tellingPath));
    await assertEachRefused(everybodyBut(), (who) => listRaw(rules.as(who), 'adoptionTellings', limit(10)));
    await assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), tellingPath));
    await assertEachRefused(everybodyBut(), (who) =>
      setRaw(rules.as(who), tellingPath, { adoptionId: adoptionName, at: serverTimestamp() }),
    );
  });

  it('is marked as read by whom it was told', async () => {
    await attempt({ ...beginning(), ...telling() });
    const { path } = telling().notification;
    await commit(rules.as('author'), [{ how: 'update', path, data: { readAt: serverTimestamp() } }]);
  });
});
