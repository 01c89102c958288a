import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { buildCaseStudy, buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import { DataError } from '#src/data/errors.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { paragraphs } from '#src/domain/richText.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseStudyReader, type ContactRead, type MemberOnlyRead } from './CaseStudyReader.tsx';

function show(
  overrides: Partial<CaseStudy> = {},
  memberOnly: Partial<MemberOnlyRead> = {},
  contact: Partial<ContactRead> = {},
) {
  return renderPage(
    <CaseStudyReader
      caseStudy={buildCaseStudy({ demonstration: false, status: 'published', ...overrides })}
      organisation={null}
      memberOnly={{ data: buildMemberOnly(), error: null, refetch: vi.fn(), ...memberOnly }}
      contact={{ data: buildMemberOnly(), error: null, refetch: vi.fn(), ...contact }}
      history={null}
    />,
  );
}

it('marks what only members can read', () => {
  show({}, { data: buildMemberOnly({ whatDidNotWork: paragraphs('A third of the saplings died.') }) });
  const section = screen.getByRole('region', { name: 'What did not work' });
  expect(section).toHaveTextContent('A third of the saplings died.');
  expect(within(section).getByText('Members only')).toBeVisible();
});

it('still shows the story when the member-only part cannot be read, and offers another try', () => {
  const refetch = vi.fn();
  show({}, { data: undefined, error: new DataError('offline'), refetch });
  expect(screen.getByRole('region', { name: 'Challenge' })).toBeVisible();
  const section = screen.getByRole('region', { name: 'What did not work' });
  within(section).getByRole('button', { name: 'Try again' }).click();
  expect(refetch).toHaveBeenCalledOnce();
});

it('leaves out sections without content, in the text and in the table of contents', () => {
  show({ content: buildContent({ participation: '', conditions: '', buildingBlocks: [] }) });
  expect(screen.queryByRole('heading', { name: 'Who took part' })).toBeNull();
  const [contents] = screen.getAllByRole('navigation', { name: 'On this page' });
  expect(contents).not.toHaveTextContent('Who took part');
  expect(contents).toHaveTextContent('Lessons');
});

it('says that a demonstration record is no statement of the city', () => {
  show({ demonstration: true });
  expect(screen.getByRole('note')).toHaveTextContent(
    'Compiled from public sources; not a statement of the city.',
  );
});

it('says calmly that a case is archived', () => {
  show({ status: 'archived' });
  expect(screen.getByRole('note')).toHaveTextContent('Kept for the record');
});

it('says in words how the figures were checked', () => {
  show({ checkLevel: 'self-reported' });
  expect(screen.getByText('The city vouches for it; nobody else has looked at the figures.')).toBeVisible();
});

it('makes a link of a web address only, and never of a script', () => {
  show({
    content: buildContent({
      sources: [
        { title: 'Evaluation', url: 'https://example.org/report' },
        { title: 'Trap', url: 'javascript:alert(1)' },
      ],
    }),
  });
  const sources = within(screen.getByRole('region', { name: 'Sources' }));
  expect(sources.getByRole('link')).toHaveAttribute('href', 'https://example.org/report');
  expect(sources.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  expect(sources.getByText('Trap (javascript:alert(1))')).toBeVisible();
});

it('writes to the contact and to nobody else', () => {
  show({}, {}, { data: buildMemberOnly({ contactEmail: 'desk@city.example?bcc=everybody@city.example' }) });
  const href = screen.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href');
  expect(href).toMatch(/^mailto:desk@city\.example%3Fbcc%3Deverybody%40city\.example\?subject=/);
});
