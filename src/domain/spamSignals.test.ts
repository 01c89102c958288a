import { describe, expect, it } from 'vitest';
import { type Draft, emptyContent, emptyMemberOnly } from './caseStudy.ts';
import { paragraphs, storeRichText } from './richText.ts';
import { hostOf, linksOf, spamSignals } from './spamSignals.ts';

function draftOf(content: Partial<Draft['content']>, memberOnly: Partial<Draft['memberOnly']> = {}): Draft {
  return { content: { ...emptyContent, ...content }, memberOnly: { ...emptyMemberOnly, ...memberOnly } };
}

function idsOf(draft: Draft, author?: Parameters<typeof spamSignals>[1]): string[] {
  return spamSignals(draft, author).map(({ id }) => id);
}

function linked(text: string, href: string) {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
}

const caseStudy = draftOf({
  title: 'Cool schoolyards in three dense districts',
  summary:
    'Three dense districts turned asphalt schoolyards into shaded gardens that stay open after lessons. Surface temperatures fell by eleven degrees on hot days, and neighbours without a garden of their own now have one within five minutes on foot.',
  challenge: paragraphs(
    'On summer afternoons the asphalt of our schoolyards reached sixty degrees. Cracked paving let the heat through, and the old casino hall next door, the only cool room in the district, was closed.',
    'Slots for public use had to be agreed with eleven head teachers, and the keys to every gate had to be found.',
  ),
  approach: paragraphs(
    'We took the bet that parents would help if they were asked first. They did. See www.example.org/schoolyards for the drawings.',
  ),
  lessons: paragraphs('Ask the caretakers before the architects. They know where the water runs.'),
  sources: [{ title: 'Evaluation report', url: 'https://city.example.org/report.pdf' }],
});

const advertisement = draftOf({
  title: 'BEST ONLINE CASINO BONUS AND CRACKED LICENCE KEYS',
  summary: 'Free spins, no deposit. Windows and Office licence keys, cracked, instant delivery. Order today.',
  challenge: storeRichText({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
          linked('play now', `https://${name}.lucky-casino.example/`),
        ),
      },
    ],
  }),
  approach: storeRichText({
    type: 'doc',
    content: [{ type: 'paragraph', content: [linked('city report', 'https://bit.ly/3xyz')] }],
  }),
});

describe('spamSignals', () => {
  it('says nothing about a case study with words that also have another use', () => {
    expect(spamSignals(caseStudy)).toEqual([]);
  });

  it('says nothing about an empty draft', () => {
    expect(spamSignals(draftOf({}))).toEqual([]);
  });

  it('gives every reason for an advertisement for casinos and cracked licence keys', () => {
    expect(idsOf(advertisement)).toEqual([
      'gambling',
      'licenceKeys',
      'shortenedLinks',
      'manyLinks',
      'capitals',
    ]);
  });

  it('names the words it found, so that a reviewer can judge', () => {
    const [gambling] = spamSignals(advertisement);
    expect(gambling?.found).toContain('online casino');
    expect(gambling?.found).toContain('free spins');
  });

  it('finds the vocabulary in other scripts and behind accents', () => {
    expect(idsOf(draftOf({ title: '最好的在线赌场' }))).toEqual(['gambling']);
    expect(idsOf(draftOf({ title: 'オンラインカジノのご案内' }))).toEqual(['gambling']);
    expect(idsOf(draftOf({ title: 'Casino en línea con premios' }))).toEqual(['gambling']);
  });

  it('needs two different words when each has an innocent use', () => {
    expect(idsOf(draftOf({ title: 'A casino becomes a library' }))).toEqual([]);
    expect(idsOf(draftOf({ title: 'Roulette and poker nights' }))).toEqual(['gambling']);
  });

  it('reads where a link leads, not only what it says', () => {
    const draft = draftOf({
      approach: storeRichText({
        type: 'doc',
        content: [
          { type: 'paragraph', content: [linked('our evaluation', 'https://www.royalcasino77.example/')] },
        ],
      }),
    });
    expect(spamSignals(draft)).toEqual([{ id: 'gambling', found: ['royalcasino77.example'] }]);
  });

  it('does not mind many links in a long text', () => {
    const links = Array.from({ length: 8 }, (_, index) => `https://city.example.org/${index}`);
    const words = Array.from({ length: 600 }, (_, index) => `word${index}`).join(' ');
    expect(idsOf(draftOf({ lessons: paragraphs(words, links.join(' ')) }))).toEqual([]);
    expect(idsOf(draftOf({ lessons: paragraphs(links.join(' ')) }))).toEqual(['manyLinks']);
  });

  it('notices a text that repeats itself', () => {
    const sales = Array.from({ length: 12 }, () => 'cheap solar panels order today with us').join(' ');
    expect(idsOf(draftOf({ lessons: paragraphs(sales) }))).toEqual(['repetition']);
  });

  it('counts a new membership only on top of another signal', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    const yesterday = { memberSince: new Date('2026-11-22T12:00:00Z'), now };
    expect(idsOf(caseStudy, yesterday)).toEqual([]);
    expect(idsOf(advertisement, yesterday)).toContain('newMember');
    expect(idsOf(advertisement, { memberSince: new Date('2025-01-01T00:00:00Z'), now })).not.toContain(
      'newMember',
    );
  });
});

describe('linksOf', () => {
  it('lists every address once, sources included', () => {
    expect(linksOf(caseStudy)).toEqual([
      'www.example.org/schoolyards',
      'https://city.example.org/report.pdf',
    ]);
    expect(linksOf(advertisement)).toHaveLength(7);
  });
});

describe('hostOf', () => {
  it('is the host without www, and empty for what is no address', () => {
    expect(hostOf('https://WWW.Example.org/a?b')).toBe('example.org');
    expect(hostOf('www.example.org/a')).toBe('example.org');
    expect(hostOf('https://')).toBe('');
  });
});
