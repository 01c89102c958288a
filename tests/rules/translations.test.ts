import { limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { releaseTranslation, saveTranslation, withdrawTranslation } from '#src/data/translations/commands.ts';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import type { TranslatedTexts } from '#src/domain/translation.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  updateRaw,
} from '#tests/support/rawAccess.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { authorsCity, before, buildLibrary, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('translations');
const workspace = 'translations/shade~fr';
const released = 'caseStudies/shade/translations/fr';
const ofTheCity = ['author', 'colleague', 'moderatorOfCity'] as const;
const canRelease = ['moderator', 'secondModerator', 'admin', 'secondAdmin'] as const;

const texts: TranslatedTexts = {
  title: 'De l’ombre aux arrêts',
  summary: 'Quarante arrêts ont reçu de l’ombre.',
  challenge: '',
  approach: '',
  participation: '',
  lessons: '',
  conditions: '',
};
const input = { caseStudyId: 'shade', language: 'fr', kind: 'human', ofVersion: 2, texts } as const;
const waiting = { ...input, organisationId: authorsCity, by: 'author', updatedAt: before };

beforeEach(() =>
  rules.write(buildLibrary('shade', { version: 2, content: buildContent({ language: 'es' }) })),
);

const rawDraft = (who: string, fields: object = {}) => ({
  ...waiting,
  by: who,
  updatedAt: serverTimestamp(),
  ...fields,
});

describe('reading what waits', () => {
  const readers = [...new Set([...ofTheCity, ...moderators])];
  beforeEach(() => rules.write({ [workspace]: waiting }));

  it('is for the city and for moderators', async () => {
    await assertEachAllowed(readers, (who) => getRaw(rules.as(who), workspace));
    await assertEachRefused(everybodyBut(...readers), (who) => getRaw(rules.as(who), workspace));
  });

  it('finds nothing where nothing waits, for active members', async () => {
    const none = 'translations/shade~de';
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), none));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), none));
  });

  const everything = [orderBy('updatedAt'), limit(100)];
  const ofCity = [where('organisationId', '==', authorsCity), limit(100)];

  it('lists all of it for moderators only', async () => {
    expect((await listRaw(rules.as('moderator'), 'translations', ...everything)).size).toBe(1);
    await assertEachRefused(everybodyBut(...moderators), (who) =>
      listRaw(rules.as(who), 'translations', ...everything),
    );
  });

  it('lists the city’s for the city', async () => {
    await assertEachAllowed(readers, (who) => listRaw(rules.as(who), 'translations', ...ofCity));
    await assertEachRefused(everybodyBut(...readers), (who) =>
      listRaw(rules.as(who), 'translations', ...ofCity),
    );
  });

  it('lists at most a hundred', async () => {
    await assertRefused(listRaw(rules.as('moderator'), 'translations', orderBy('updatedAt'), limit(101)));
    await assertRefused(listRaw(rules.as('moderator'), 'translations', orderBy('updatedAt')));
  });
});

describe('writing a translation', () => {
  const save = (who: PersonaName, fields: object = {}, seen: { updatedAt: Date } | null = null) =>
    saveTranslation(rules.as(who), { uid: who, organisationId: authorsCity }, { ...input, ...fields }, seen);

  it('is for every member of the city, and nobody else', async () => {
    for (const who of ofTheCity) {
      await save(who);
      expect(await rules.read(workspace)).toMatchObject({ by: who, texts });
      await rules.remove(workspace);
    }
    await assertEachRefused(everybodyBut(...ofTheCity), (who) =>
      setRaw(rules.as(who), workspace, rawDraft(who)),
    );
  });

  it('cannot be claimed for another city', async () => {
    await assertRefused(
      setRaw(rules.as('otherAuthor'), workspace, rawDraft('otherAuthor', { organisationId: 'ghent' })),
    );
  });

  it('goes on with what a colleague stored', async () => {
    await rules.write({ [workspace]: waiting });
    await save('colleague', { kind: 'machine', ofVersion: 1 }, waiting);
    expect(await rules.read(workspace)).toMatchObject({ by: 'colleague', kind: 'machine', ofVersion: 1 });
  });

  it('does not replace a colleague’s words that the translator has not seen', async () => {
    await rules.write({ [workspace]: waiting });
    await assertFailsAs('conflict', save('colleague'));
    await assertFailsAs('conflict', save('colleague', {}, { updatedAt: new Date(before.getTime() - 1) }));
    expect(await rules.read(workspace)).toMatchObject({ by: 'author' });
  });

  it('is changed by the city only', async () => {
    await rules.write({ [workspace]: waiting });
    await assertEachRefused(everybodyBut(...ofTheCity), (who) =>
      setRaw(rules.as(who), workspace, rawDraft(who)),
    );
  });

  it.each<[string, object]>([
    ['another place', { language: 'de' }],
    ['another case', { caseStudyId: 'other' }],
    ['an unknown kind', { kind: 'poetry' }],
    ['no version', { ofVersion: 0 }],
    ['a version that is not a whole number', { ofVersion: 1.5 }],
    ['a version beyond the live one', { ofVersion: 3 }],
    ['another author', { by: 'colleague' }],
    ['a time of one’s own', { updatedAt: before }],
    ['a further field', { released: true }],
    ['a text too many', { texts: { ...texts, notes: '' } }],
    ['no title', { texts: { ...texts, title: '' } }],
    ['a blank title', { texts: { ...texts, title: '  ' } }],
    ['a title of two lines', { texts: { ...texts, title: 'a\nb' } }],
    ['a title too long', { texts: { ...texts, title: 'x'.repeat(caseStudyLimits.title + 1) } }],
    ['a summary too long', { texts: { ...texts, summary: 'x'.repeat(caseStudyLimits.summary + 1) } }],
    ['a text that is none', { texts: { ...texts, approach: 7 } }],
  ])('is refused with %s', async (_name, fields) => {
    await assertRefused(setRaw(rules.as('author'), workspace, rawDraft('author', fields)));
    await rules.write({ [workspace]: waiting });
    await assertRefused(setRaw(rules.as('author'), workspace, rawDraft('author', fields)));
  });

  it.each(['challenge', 'approach', 'participation', 'lessons', 'conditions'] as const)(
    'takes as many characters of %s as the original may have, and no more',
    async (field) => {
      const most = 'x'.repeat(caseStudyLimits.richText);
      await save('author', { texts: { ...texts, [field]: most } });
      await assertRefused(
        setRaw(
          rules.as('author'),
          'translations/shade~de',
          rawDraft('author', { language: 'de', texts: { ...texts, [field]: `${most}x` } }),
        ),
      );
    },
  );

  it('is into another language than the original’s, one the portal knows', async () => {
    for (const language of ['es', 'xx']) {
      await assertRefused(
        setRaw(rules.as('author'), `translations/shade~${language}`, rawDraft('author', { language })),
      );
    }
  });

  it('is of a case that is in the library', async () => {
    await rules.write(buildLibrary('shade', { version: 2, status: 'archived' }));
    await assertRefused(setRaw(rules.as('author'), workspace, rawDraft('author')));
    await assertRefused(
      setRaw(rules.as('author'), 'translations/none~fr', rawDraft('author', { caseStudyId: 'none' })),
    );
  });
});

describe('taking a translation back', () => {
  beforeEach(() => rules.write({ [workspace]: waiting }));

  it('is for the city', async () => {
    for (const who of ofTheCity) {
      await rules.write({ [workspace]: waiting });
      await withdrawTranslation(rules.as(who), input);
      expect(await rules.read(workspace)).toBeUndefined();
    }
  });

  it('is for nobody else, not even where an older one was released', async () => {
    await rules.write({ [released]: releasedBy('moderator', { releasedAt: before }) });
    await assertEachRefused(everybodyBut(...ofTheCity), (who) => deleteRaw(rules.as(who), workspace));
  });
});

function releasedBy(who: string, fields: object = {}) {
  const { organisationId: _, updatedAt: __, ...translation } = waiting;
  return { ...translation, releasedBy: who, releasedAt: serverTimestamp(), ...fields };
}

describe('releasing a translation', () => {
  beforeEach(() => rules.write({ [workspace]: waiting }));
  const seen = { id: 'shade~fr', updatedAt: before };

  const releaseRaw = (who: PersonaName | 'anonymous', fields: object = {}) =>
    commit(rules.as(who), [
      { how: 'set', path: released, data: releasedBy(who, fields) },
      { how: 'delete', path: workspace, data: {} },
    ]);

  it('is for moderators of another city, and leaves nothing waiting', async () => {
    for (const who of canRelease) {
      await rules.write({ [workspace]: waiting });
      await releaseTranslation(rules.as(who), { uid: who }, seen);
      expect(await rules.read(released)).toMatchObject({
        texts,
        kind: 'human',
        by: 'author',
        releasedBy: who,
      });
      expect(await rules.read(workspace)).toBeUndefined();
    }
  });

  it('is for nobody else: not for a moderator of the city', async () => {
    await assertEachRefused(everybodyBut(...canRelease), (who) => releaseRaw(who));
  });

  it('is not for who wrote it, even after a move to another city', async () => {
    await rules.write({ [workspace]: { ...waiting, by: 'moderator' } });
    await assertRefused(releaseRaw('moderator', { by: 'moderator' }));
  });

  it('replaces an older one, on the same conditions', async () => {
    await rules.write({ [released]: releasedBy('moderator', { ofVersion: 1, releasedAt: before }) });
    await assertEachRefused(everybodyBut(...canRelease), (who) => releaseRaw(who));
    await releaseRaw('secondModerator');
    expect(await rules.read(released)).toMatchObject({ ofVersion: 2, releasedBy: 'secondModerator' });
  });

  it.each<[string, object]>([
    ['an altered text', { texts: { ...texts, title: 'Autre chose' } }],
    ['another kind', { kind: 'machine' }],
    ['another version', { ofVersion: 1 }],
    ['another translator', { by: 'colleague' }],
    ['another language', { language: 'de' }],
    ['another case', { caseStudyId: 'other' }],
    ['another reviewer', { releasedBy: 'secondModerator' }],
    ['a time of one’s own', { releasedAt: before }],
    ['a further field', { note: '' }],
  ])('is refused with %s', async (_name, fields) => {
    await assertRefused(releaseRaw('moderator', fields));
  });

  it('does not leave the draft behind', async () => {
    await assertRefused(setRaw(rules.as('moderator'), released, releasedBy('moderator')));
  });

  it('needs a draft', async () => {
    await rules.remove(workspace);
    await assertRefused(setRaw(rules.as('moderator'), released, releasedBy('moderator')));
    await assertFailsAs('notFound', releaseTranslation(rules.as('moderator'), { uid: 'moderator' }, seen));
  });

  it('is of a version that is still there', async () => {
    await rules.write(buildLibrary('shade', { version: 1 }));
    await assertRefused(releaseRaw('moderator'));
    await rules.remove('caseStudies/shade');
    await assertRefused(releaseRaw('moderator'));
  });

  it('is of what the reviewer saw', async () => {
    await rules.write({ [workspace]: { ...waiting, updatedAt: new Date(before.getTime() + 1) } });
    await assertFailsAs('conflict', releaseTranslation(rules.as('moderator'), { uid: 'moderator' }, seen));
  });

  it('cannot be undone or changed by hand', async () => {
    await releaseRaw('moderator');
    await assertRefused(updateRaw(rules.as('moderator'), released, { ofVersion: 1 }));
    await assertRefused(deleteRaw(rules.as('admin'), released));
  });
});

describe('reading released translations', () => {
  const list = (who: PersonaName | 'anonymous', most: number) =>
    listRaw(rules.as(who), 'caseStudies/shade/translations', limit(most));
  beforeEach(() => rules.write({ [released]: releasedBy('moderator', { releasedAt: before }) }));

  it('is for active members', async () => {
    await assertEachAllowed(activeMembers, (who) => getRaw(rules.as(who), released));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => getRaw(rules.as(who), released));
    await assertEachAllowed(activeMembers, (who) => list(who, 30));
    await assertEachRefused(everybodyBut(...activeMembers), (who) => list(who, 30));
  });

  it('lists at most a hundred', async () => {
    await assertRefused(list('member', 101));
    await assertRefused(listRaw(rules.as('member'), 'caseStudies/shade/translations'));
  });
});
