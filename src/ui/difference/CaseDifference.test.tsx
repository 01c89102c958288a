import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly, buildResult } from '#firebase/seed/builders.ts';
import { type CaseText, differenceFields } from '#src/domain/caseDifference.ts';
import type { CaseStudyContent } from '#src/domain/caseStudy.ts';
import { paragraphs } from '#src/domain/richText.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseDifference } from './CaseDifference.tsx';
import { LazyCaseDifference } from './LazyCaseDifference.tsx';

const picture = { id: 'a'.repeat(20), alt: 'Trees beside a stop', credit: 'City' };
const before: CaseText = {
  content: buildContent({ pictures: [picture], lessons: '', results: [buildResult()] }),
  memberOnly: buildMemberOnly(),
};
const changed = (content: Partial<CaseStudyContent>): CaseText => ({
  ...before,
  content: { ...before.content, ...content },
});

function show(after: CaseText, older = before) {
  return renderPage(<CaseDifference before={older} after={after} headingLevel={3} />);
}
function field(name: string) {
  const section = screen.getByRole('heading', { name }).closest('section');
  if (!section) throw new Error(`${name} is not in a section`);
  return within(section);
}

describe('CaseDifference', () => {
  it('shows the fields that changed, and no other', () => {
    show(changed({ title: `${before.content.title} again`, lessons: paragraphs('Water long.') }));
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Title',
      'Lessons',
    ]);
    expect(screen.getByText('2 fields changed, 3 words added')).toBeInTheDocument();
    expect(field('Lessons').getByRole('insertion')).toHaveTextContent('Water long.');
  });

  it('counts removed words, and one of anything', () => {
    show(changed({ lessons: '' }), changed({ lessons: paragraphs('Water') }));
    expect(screen.getByText('One field changed, one word removed')).toBeInTheDocument();
  });

  it('says when nothing differs', () => {
    show(structuredClone(before));
    expect(screen.getByText('Nothing differs')).toBeInTheDocument();
  });

  it('names tags and facts by their words', () => {
    show(
      changed({
        pathways: ['resilient', 'circular'],
        topics: [...before.content.topics, 'plastics'],
        scale: null,
        startYear: 2025,
        endYear: 2027,
        consent: !before.content.consent,
      }),
    );
    expect(field('Pathways').getByRole('insertion')).toHaveTextContent('Circular');
    expect(field('Pathways').getByRole('deletion')).toHaveTextContent('Equitable');
    expect(field('Pathways').getByText('Resilient')).toBeInTheDocument();
    expect(field('Topics').getByRole('insertion')).toHaveTextContent('Plastics');
    expect(field('Scale').getByRole('deletion')).toHaveTextContent('City');
    expect(field('Scale').queryByRole('insertion')).toBeNull();
    expect(field('Years').getByRole('insertion')).toHaveTextContent('2025 to 2027');
    expect(field('Consent of people shown').getByRole('deletion')).toHaveTextContent('Confirmed');
  });

  it('shows a changed result as one item with what changed in it', () => {
    const [result] = before.content.results;
    show(
      changed({
        results: [
          ...(result ? [{ ...result, value: 1234.5, kind: 'reported' as const }] : []),
          buildResult({ indicator: 'Passengers over 65', value: 18, unit: '%', source: 'Ticket data' }),
        ],
      }),
    );
    const [first, second] = field('Results').getAllByRole('listitem');
    expect(first).toHaveTextContent('Changed');
    expect(first).toHaveTextContent('Indicator');
    expect(first).toHaveTextContent('added: 1,234.5');
    expect(first).toHaveTextContent('removed: Measured');
    expect(first).not.toHaveTextContent('Baseline');
    expect(second).toHaveTextContent('Added');
    expect(second).toHaveTextContent('Passengers over 65');
  });

  it('says when only the order changed', () => {
    show(changed({ pathways: [...before.content.pathways].reverse() }));
    expect(field('Pathways').getByText('The order changed.')).toBeInTheDocument();
    expect(field('Pathways').queryByRole('insertion')).toBeNull();
  });

  it('makes no link of a pasted address and no element of pasted markup', () => {
    const { container } = show(
      changed({ sources: [{ title: '<script>alert(1)</script>', url: 'javascript:alert(1)' }] }),
    );
    expect(field('Sources').getByText('<script>alert(1)</script>')).toBeInTheDocument();
    expect(field('Sources').getByText('javascript:alert(1)')).toBeInTheDocument();
    expect(container.querySelector('script, a')).toBeNull();
  });

  it('marks what only members read', () => {
    show({
      ...before,
      memberOnly: { ...before.memberOnly, contactEmail: 'team@city.example', contactOffers: ['visit'] },
    });
    expect(field('Contact').getByText('Members only')).toBeInTheDocument();
    expect(field('Contact').getAllByRole('insertion')[0]).toHaveTextContent('team@city.example');
  });

  it('shows pictures where it is given a way to', () => {
    const older = changed({ pictures: [picture] });
    const newer = changed({
      pictures: [
        { ...picture, credit: 'City of Riverbend' },
        { ...picture, id: 'b'.repeat(20) },
      ],
    });
    const { unmount } = show(newer, older);
    expect(field('Pictures').queryByText('File')).toBeNull();
    unmount();
    renderPage(
      <CaseDifference
        before={older}
        after={newer}
        headingLevel={3}
        renderPicture={(id) => <img src={`/${id}`} alt={`file ${id[0]}`} />}
      />,
    );
    expect(field('Pictures').getByAltText('file b')).toBeInTheDocument();
  });

  it('can show one field inside a place that names it', () => {
    const after = changed({ title: 'Other', funding: 'Other' });
    renderPage(
      <CaseDifference before={before} after={after} headingLevel={3} fields={['title']} withNames={false} />,
    );
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.queryByText(/fields? changed/)).toBeNull();
    expect(screen.getAllByRole('insertion')).toHaveLength(1);
  });

  it('has words for every field, part and value', () => {
    const content = buildContent({ language: 'sw', form: 'snapshot', licence: 'all-rights-reserved' });
    const all: CaseText = {
      content: {
        ...content,
        title: 'x',
        releasesWhatDidNotWork: true,
        updatingNote: 'x',
        cost: null,
        stage: null,
      },
      memberOnly: { whatDidNotWork: '', contactName: 'x', contactEmail: '', contactOffers: ['call'] },
    };
    const { container } = show(all);
    expect(container.textContent).not.toMatch(
      new RegExp(`(?:field|part|change|mark)\\.(?:${differenceFields.join('|')})`),
    );
    expect(field('Language').getByRole('insertion')).toHaveTextContent('Swahili');
    expect(field('Form').getByRole('insertion')).toHaveTextContent('Snapshot');
  });
});

describe('LazyCaseDifference', () => {
  it('shows the same once its code is there', async () => {
    renderPage(<LazyCaseDifference before={before} after={changed({ title: 'Other' })} headingLevel={2} />);
    expect(await screen.findByRole('heading', { level: 2, name: 'Title' })).toBeInTheDocument();
  });
});
