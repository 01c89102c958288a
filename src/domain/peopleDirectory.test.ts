import { describe, expect, it } from 'vitest';
import { buildProfile } from '#firebase/seed/builders.ts';
import {
  anybody,
  askedTags,
  type DirectoryQuestion,
  directoryEntry,
  directoryTags,
  interestsOf,
  readDirectoryQuestion,
  writeDirectoryQuestion,
} from './peopleDirectory.ts';

describe('an entry', () => {
  const profile = buildProfile({ displayName: 'Zoë Ångström', canHelpWith: 'Trees', regions: ['africa'] });

  it('is found by interests, languages, the region of the city and that of interest', () => {
    const entry = directoryEntry('zoe', profile, { id: 'ghent', region: 'europe' });
    expect(entry).toMatchObject({ id: 'zoe angstrom~zoe', organisationId: 'ghent', region: 'europe' });
    expect(Object.keys(entry.tags).sort()).toEqual(
      ['africa', 'can-help', 'en', 'europe', 'resilient', 'urban-heat'].sort(),
    );
    expect(entry.words).toEqual(['zoe', 'angstrom']);
    expect(interestsOf(entry)).toEqual({
      pathways: ['resilient'],
      topics: ['urban-heat'],
      languages: ['en'],
    });
  });

  it('does without a city, and without an offer', () => {
    const entry = directoryEntry('zoe', { ...profile, canHelpWith: '' }, null);
    expect(entry).toMatchObject({ organisationId: null, region: null });
    expect(entry.tags['can-help']).toBeUndefined();
  });
});

it('no word of the directory stands for two things', () => {
  expect(new Set(directoryTags).size).toBe(directoryTags.length);
});

describe('a question', () => {
  const question: DirectoryQuestion = {
    name: 'Ana',
    pathway: 'circular',
    topic: 'coasts',
    language: 'pt',
    region: 'oceania',
    canHelp: true,
  };

  it('stands in the address, and nothing that is not asked', () => {
    expect(readDirectoryQuestion(writeDirectoryQuestion(question))).toEqual(question);
    expect(writeDirectoryQuestion(anybody).toString()).toBe('');
    expect(readDirectoryQuestion(new URLSearchParams())).toEqual(anybody);
  });

  it('passes over what is no choice', () => {
    const params = new URLSearchParams({ topic: 'astrology', language: 'xx', help: 'no' });
    expect(readDirectoryQuestion(params)).toEqual(anybody);
  });

  it('asks for all of its tags', () => {
    expect(askedTags(question)).toEqual(['circular', 'coasts', 'pt', 'oceania', 'can-help']);
    expect(askedTags(anybody)).toEqual([]);
  });
});
