import { beforeEach, describe, expect, it } from 'vitest';
import { entryOf } from '#firebase/seed/builders.ts';
import {
  archiveCaseStudy,
  changeContact,
  confirmCaseStudy,
  restoreCaseStudy,
  setCheckLevel,
} from '#src/data/case-studies/commands.ts';
import { commit, everybodyBut, getRaw, type Somebody, type Write } from '#tests/support/rawAccess.ts';
import {
  archiving,
  auditOf,
  check,
  confirmation,
  contactChange,
  restoring,
  tram,
} from '#tests/support/rawCaseActs.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildLibrary, type Persona, type PersonaName, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('caselife', { isCovered: false });
type Batch = Record<string, Write | undefined>;
const path = 'caseStudies/tram';
const attempt = (who: Somebody, parts: Batch) => commit(rules.as(who), Object.values(parts));
const actor = (who: PersonaName) => {
  const { uid, emailVerified, member }: Persona = personas[who];
  return { uid, emailVerified, member };
};
const input = { caseStudyId: 'tram', note: ' Seen by the team. ' };
const address = {
  contactName: 'Team',
  contactEmail: 'new.team@riverbend.example',
  contactOffers: ['call' as const],
};

const commands = {
  confirm: (who: PersonaName) => confirmCaseStudy(rules.as(who), actor(who), input),
  archive: (who: PersonaName) => archiveCaseStudy(rules.as(who), actor(who), input),
  restore: (who: PersonaName) => restoreCaseStudy(rules.as(who), actor(who), input),
  contact: (who: PersonaName) => changeContact(rules.as(who), actor(who), { ...input, contact: address }),
  check: (who: PersonaName) => setCheckLevel(rules.as(who), actor(who), { ...input, checkLevel: 'checked' }),
};
const batches = {
  confirm: confirmation,
  archive: archiving,
  restore: restoring,
  contact: contactChange,
  check,
};
type Act = keyof typeof commands;

const ofCity = ['author', 'colleague', 'moderatorOfCity'] as const;
const secretariat = ['moderator', 'admin'] as const;
const citysActs = ['confirm', 'archive', 'restore', 'contact'] as const;

const store = (act: Act) => {
  if (act !== 'restore') return rules.write(buildLibrary('tram'));
  const archived = buildLibrary('tram', { status: 'archived' });
  return rules.write({ ...archived, 'catalog/s0001': { ...archived['catalog/s0001'], entries: {} } });
};

describe.each(citysActs)('to %s a case', (act) => {
  beforeEach(() => store(act));

  it.each([...ofCity, ...secretariat])('is for the %s, by the command', async (who) => {
    await commands[act](who);
    const study = await rules.read(path);
    expect(await rules.read(`${path}/changes/${study?.lastChangeId}`)).toMatchObject({
      kind: act,
      by: who,
      version: 1,
      note: 'Seen by the team.',
    });
    const isCitys = (ofCity as readonly string[]).includes(who);
    if (isCitys) expect(study?.lastAuditId).toBeNull();
    else expect((await rules.read(`audit/${study?.lastAuditId}`))?.action).toBe(`caseStudy.${act}`);
  });

  it.each([...ofCity, ...secretariat])('is for the %s, in one raw batch', (who) =>
    attempt(who, batches[act](who)),
  );

  it('is for nobody else', async () => {
    const others = everybodyBut(...ofCity, ...secretariat, 'secondModerator', 'secondAdmin');
    await assertEachRefused(others, (who) =>
      attempt(who, batches[act](who === 'anonymous' ? 'member' : who)),
    );
  });

  it.each(['colleague', 'moderator'] as const)('needs every part of the %s’s batch', async (who) => {
    const whole: Batch = batches[act](who);
    for (const name of Object.keys(whole)) {
      const { [name]: only, ...others } = whole;
      await assertRefused(attempt(who, others));
      await assertRefused(attempt(who, { only }));
    }
    await attempt(who, whole);
  });

  it('is not audited as another act, nor by half', async () => {
    const status = act === 'restore' ? 'archived' : 'published';
    await assertRefused(
      attempt('moderator', {
        ...batches[act]('moderator'),
        audit: auditOf('check', 'moderator', { from: status, to: status }),
      }),
    );
    await assertRefused(
      attempt('moderator', {
        ...batches[act]('moderator'),
        audit: auditOf(act, 'admin', { from: status, to: status }),
      }),
    );
    await attempt('moderator', batches[act]('moderator'));
  });
});

describe('to check the figures of a case', () => {
  beforeEach(() => store('check'));

  it.each(secretariat)('is for the %s, audited, and shows in the lists', async (who) => {
    await commands.check(who);
    const study = await rules.read(path);
    expect(study?.checkLevel).toBe('checked');
    const { since: _, ...entry } = entryOf({ ...tram, checkLevel: 'checked' });
    expect((await rules.read('catalog/s0001'))?.entries.tram).toMatchObject(entry);
    expect(await rules.read(`audit/${study?.lastAuditId}`)).toMatchObject({
      from: 'self-reported',
      to: 'checked',
    });
  });

  it('is for nobody of the city, moderators included, nor anybody else', async () => {
    await assertEachRefused(everybodyBut('moderator', 'admin', 'secondModerator', 'secondAdmin'), (who) =>
      attempt(who, check(who === 'anonymous' ? 'member' : who)),
    );
    await assertRefused(commands.check('moderatorOfCity'));
    const audited = {
      ...check('moderatorOfCity'),
      audit: auditOf('check', 'moderatorOfCity', { from: 'self-reported', to: 'checked' }),
    };
    await assertRefused(attempt('moderatorOfCity', audited));
  });

  it('is not for an author who is a moderator', async () => {
    await rules.write(buildLibrary('tram', { authorUids: ['author', 'moderator'] }));
    await assertRefused(attempt('moderator', check('moderator')));
    await attempt('admin', check('admin'));
  });

  it('needs every part', async () => {
    const whole: Batch = check('moderator');
    for (const name of Object.keys(whole)) {
      const { [name]: only, ...others } = whole;
      await assertRefused(attempt('moderator', others));
      await assertRefused(attempt('moderator', { only }));
    }
    await attempt('moderator', whole);
  });

  it('leads to a level there is, from the one there was', async () => {
    const altered = check('moderator');
    altered.caseStudy.data.checkLevel = 'certified';
    await assertRefused(attempt('moderator', altered));
    await assertRefused(
      attempt('moderator', {
        ...check('moderator'),
        audit: auditOf('check', 'moderator', { from: 'checked', to: 'checked' }),
      }),
    );
    await assertRefused(attempt('moderator', check('moderator', 'self-reported')));
    await attempt('moderator', check('moderator', 'evaluated'));
  });

  it('is not possible in the archive', async () => {
    await rules.write(buildLibrary('tram', { status: 'archived' }));
    await assertRefused(attempt('moderator', { ...check('moderator'), catalog: undefined }));
    await assertRefused(attempt('colleague', confirmation('colleague')));
    await attempt('colleague', contactChange('colleague'));
  });
});

describe('a case in the archive', () => {
  beforeEach(() => store('restore'));

  it('keeps its address and can be archived no second time', async () => {
    expect((await getRaw(rules.as('member'), path)).get('status')).toBe('archived');
    await assertFailsAs('conflict', commands.archive('colleague'));
    await assertRefused(attempt('colleague', archiving('colleague')));
    await commands.restore('colleague');
    await assertFailsAs('conflict', commands.restore('colleague'));
    const { since: _, ...entry } = entryOf(tram);
    expect((await rules.read('catalog/s0001'))?.entries.tram).toMatchObject(entry);
  });

  it('finds its place again in a shard that has filled up meanwhile', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 700 }, (_, index) => [`case${index}`, entryOf(tram)]),
    );
    const shard = await rules.read('catalog/s0001');
    await rules.write({ 'catalog/s0001': { ...shard, entries: others } });
    await commands.restore('colleague');
  });
});
