import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import { correctSubmission } from '#src/data/moderation/correctSubmission.ts';
import { type CaseStudyContent, correctableFields } from '#src/domain/caseStudy.ts';
import type { Submission } from '#src/domain/submission.ts';
import { commit, everybodyBut, type Somebody, type Write } from '#tests/support/rawAccess.ts';
import { heldSubmission, set, underReview, update } from '#tests/support/rawBatches.ts';
import {
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { minutesAgo, otherCity, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('reviewercorrections', { isCovered: false });
const shade = 'submissions/shade';
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

const correct = (by: PersonaName, fields: Partial<Parameters<typeof correctSubmission>[2]> = {}) =>
  correctSubmission(
    rules.as(by),
    { uid: by },
    {
      submissionId: 'shade',
      version: 2,
      field: 'title',
      value: 'A better title',
      why: ' A typing error. ',
      ...fields,
    },
  );

/** A reviewer's correction as the command writes it. */
function correction(
  content: Partial<CaseStudyContent> = { title: 'A better title' },
  { by = 'moderator', field = Object.keys(content)[0] ?? '' }: { by?: string; field?: string } = {},
) {
  const [before, after] = [{ ...buildContent() }, { ...buildContent(), ...content }];
  return {
    submission: update(shade, {
      content: after,
      version: 3,
      editId: 'note-1',
      claim: { by, at: serverTimestamp() },
      updatedAt: serverTimestamp(),
    }),
    note: set(`${shade}/notes/note-1`, {
      authorUid: by,
      at: serverTimestamp(),
      text: 'A typing error.',
      remarks: [],
      internal: false,
      outcome: null,
      version: 3,
      correction: { field, before: Reflect.get(before, field) ?? '', after: Reflect.get(after, field) ?? '' },
    }),
  };
}
type Parts = ReturnType<typeof correction>;
const attempt = (parts: Record<string, Write | undefined>, by: Somebody = 'moderator') =>
  commit(rules.as(by), Object.values(parts));
const hold = (fields: Partial<Submission>) => rules.write({ [shade]: heldSubmission(fields) });

beforeEach(() => rules.write(underReview()));

describe('a reviewer corrects', () => {
  it('one field, and the author finds both wordings in the conversation', async () => {
    expect(await correct('moderator')).toBe(3);
    const stored = await rules.read(shade);
    expect(stored).toMatchObject({ status: 'inReview', version: 3, claim: { by: 'moderator' } });
    expect(stored?.content).toEqual(buildContent({ title: 'A better title' }));
    expect(await rules.read(`${shade}/notes/${stored?.editId}`)).toMatchObject({
      authorUid: 'moderator',
      text: 'A typing error.',
      internal: false,
      version: 3,
      correction: { field: 'title', before: buildContent().title, after: 'A better title' },
    });
  });

  it.each(correctableFields)('the field %s', async (field) => {
    await correct('moderator', { field, value: field === 'summary' ? words(45) : 'Other words' });
  });

  it('one field after the other', async () => {
    await correct('moderator');
    await correct('moderator', { version: 3, field: 'lessons', value: 'Measure first.' });
    await assertFailsAs('conflict', correct('moderator', { version: 3, value: 'Third' }));
  });

  it('in one raw batch', () => attempt(correction()));

  it('no other version than the one seen', async () => {
    await hold({ version: 3 });
    await assertFailsAs('conflict', correct('moderator'));
    await assertRefused(attempt(correction()));
  });
});

describe('a correction is made by', () => {
  it('nobody but the holder', async () => {
    await assertEachRefused(everybodyBut('moderator'), (by) =>
      attempt(correction({ title: 'Mine' }, { by: by === 'anonymous' ? 'nobody' : by }), by),
    );
    await attempt(correction({ title: 'Mine' }));
  });

  it.each(['author', 'member', 'suspendedModerator', 'unverifiedModerator', 'moderatorOfCity'] as const)(
    'no %s, even with a claim',
    async (by) => {
      await hold({ claim: { by, at: minutesAgo(1) } });
      await assertRefused(attempt(correction({ title: 'Mine' }, { by }), by));
    },
  );

  it('no author who is a moderator', async () => {
    await hold({ authorUids: ['author', 'moderator'], organisationId: otherCity });
    await assertRefused(attempt(correction()));
    await assertRefused(correct('moderator'));
    await hold({ authorUids: ['author'], organisationId: otherCity });
    await attempt(correction());
  });

  it('no holder whose claim has lapsed', async () => {
    await hold({ claim: { by: 'moderator', at: minutesAgo(16) } });
    await assertRefused(attempt(correction()));
    await assertRefused(correct('moderator'));
    await hold({ claim: { by: 'moderator', at: minutesAgo(14) } });
    await attempt(correction());
  });

  it.each(['draft', 'submitted', 'returned', 'declined', 'published'] as const)(
    'nobody while the text is %s',
    async (status) => {
      await hold({ status });
      await assertRefused(attempt(correction()));
    },
  );
});

const { title: _title, ...untitled } = buildContent();
describe('a correction is refused when', () => {
  const alter = (change: (parts: Parts) => void, parts = correction()) => {
    change(parts);
    return parts;
  };

  it.each<[string, Parts]>([
    ['it changes two fields', correction({ title: 'A', lessons: 'B' })],
    ['it changes the tags', correction({ topics: ['food-waste'] })],
    ['it changes the results', correction({ results: [] })],
    ['it changes the sources', correction({ sources: [] })],
    ['it changes the authors', correction({ authors: ['Somebody'] })],
    ['it changes the consent', correction({ consent: false })],
    ['it changes the licence', correction({ licence: 'all-rights-reserved' })],
    ['it changes the language', correction({ language: 'es' })],
    ['it changes the pictures', correction({ pictures: [{ id: 'shade-01', alt: 'A', credit: 'B' }] })],
    [
      'it changes tags under a text’s name',
      correction({ topics: ['food-waste'], title: 'A' }, { field: 'title' }),
    ],
    ['it changes nothing', correction({ title: buildContent().title })],
    ['its field is none', correction({}, { field: 'nothing' })],
    ['its title is too long', correction({ title: 'a'.repeat(101) })],
    ['its title has two lines', correction({ title: 'a\nb' })],
    ['its title is blank', correction({ title: '\u00a0' })],
    ['its title is empty', correction({ title: '' })],
    ['its summary is too long', correction({ summary: words(40).padEnd(601, 'x') })],
    ['its summary has too few words', correction({ summary: words(39) })],
    ['its summary has too many words', correction({ summary: words(61) })],
    ['its long text is too long', correction({ approach: 'a'.repeat(30_001) })],
    ['its long text is blank', correction({ approach: ' \n\u3000' })],
    [
      'it takes a field away',
      alter(({ submission }) => Object.assign(submission.data, { content: untitled })),
    ],
    [
      'its text is no text',
      alter(({ submission, note }) => {
        submission.data.content = { ...buildContent(), title: 7 };
        note.data.correction.after = 7;
      }),
    ],
    [
      'it changes the member-only part',
      alter(({ submission }) =>
        Object.assign(submission.data, { memberOnly: buildMemberOnly({ contactName: 'X' }) }),
      ),
    ],
    ['it decides along', alter(({ submission }) => Object.assign(submission.data, { status: 'published' }))],
    [
      'it gives the claim away',
      alter(({ submission }) =>
        Object.assign(submission.data, { claim: { by: 'admin', at: serverTimestamp() } }),
      ),
    ],
    ['it keeps no claim', alter(({ submission }) => Object.assign(submission.data, { claim: null }))],
    [
      'it does not raise the version',
      alter(({ submission }) => Object.assign(submission.data, { version: 2 })),
    ],
    [
      'it raises the version by two',
      alter(({ submission }) => Object.assign(submission.data, { version: 4 })),
    ],
    [
      'it is backdated',
      alter(({ submission }) => Object.assign(submission.data, { updatedAt: minutesAgo(1) })),
    ],
    [
      'it changes the place in the queue',
      alter(({ submission }) => Object.assign(submission.data, { submittedAt: serverTimestamp() })),
    ],
    [
      'it names another note',
      alter(({ submission }) => Object.assign(submission.data, { editId: 'note-2' })),
    ],
    [
      'its note has another wording before',
      alter(({ note }) => {
        note.data.correction.before = 'What the author never wrote';
      }),
    ],
    [
      'its note has another wording after',
      alter(({ note }) => {
        note.data.correction.after = 'What the reviewer never wrote';
      }),
    ],
    [
      'its note names another field',
      alter(({ note }) => {
        note.data.correction.field = 'summary';
      }),
    ],
    [
      'its note has a field more',
      alter(({ note }) => {
        note.data.correction.score = 1;
      }),
    ],
    ['its note is kept from the author', alter(({ note }) => Object.assign(note.data, { internal: true }))],
    ['its note speaks of the version before', alter(({ note }) => Object.assign(note.data, { version: 2 }))],
    ['its note is another’s', alter(({ note }) => Object.assign(note.data, { authorUid: 'admin' }))],
    ['its note is backdated', alter(({ note }) => Object.assign(note.data, { at: minutesAgo(1) }))],
    [
      'its note has remarks',
      alter(({ note }) => Object.assign(note.data, { remarks: [{ field: 'a', text: 'b' }] })),
    ],
    ['its note decides', alter(({ note }) => Object.assign(note.data, { outcome: 'returned' }))],
    ['its note is endless', alter(({ note }) => Object.assign(note.data, { text: 'a'.repeat(4001) }))],
    ['its note is mere conversation', alter(({ note }) => Object.assign(note.data, { correction: null }))],
  ])('%s', async (_name, parts) => {
    await assertRefused(attempt(parts));
    await attempt(correction());
  });

  it.each(['submission', 'note'] as const)('only the %s is written', async (name) => {
    await assertRefused(attempt({ only: correction()[name] }));
  });

  it('its note is an earlier one', async () => {
    await attempt(correction());
    const { submission } = correction({ title: 'A better title', lessons: 'Other' });
    submission.data.version = 4;
    await assertRefused(attempt({ submission }));
  });
});

describe('a note of a correction that is none', () => {
  const forged = (by: string, id: string) => ({
    ...correction({ title: 'Never written' }, { by }).note,
    path: `${shade}/notes/${id}`,
  });

  it('is not written by an author, whatever name the last save had', async () => {
    await hold({ editId: 'my-note' });
    const note = forged('author', 'my-note');
    const joined = (version: number) => [
      update(shade, { authorUids: ['author', 'colleague'], updatedAt: serverTimestamp() }),
      { ...note, data: { ...note.data, version } },
    ];
    await assertRefused(commit(rules.as('author'), joined(2)));
    await assertRefused(commit(rules.as('author'), joined(3)));
    await assertRefused(commit(rules.as('author'), [note]));
    await commit(rules.as('author'), joined(2).slice(0, 1));
  });

  it('is not written by the holder with a mere claim', async () => {
    await hold({ editId: 'my-note' });
    const note = forged('moderator', 'my-note');
    note.data.version = 2;
    const claim = update(shade, { claim: { by: 'moderator', at: serverTimestamp() } });
    await assertRefused(commit(rules.as('moderator'), [claim, note]));
    await commit(rules.as('moderator'), [claim]);
  });
});
