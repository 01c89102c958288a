import { QueryClient } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { buildContent } from '#firebase/seed/builders.ts';
import { memberOnlyQuery } from '#src/data/case-studies/queries.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import type { Change, Revision } from '#src/domain/caseStudy.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import { paragraphs } from '#src/domain/richText.ts';
// Fetched beforehand: how long a download takes is not what is tested here.
import '#src/ui/difference/CaseDifference.tsx';
import { renderPage } from '#tests/support/renderPage.tsx';
import { HistoryBody } from './HistoryBody.tsx';
import { NewVersionNote } from './NewVersionNote.tsx';

const day = (date: string) => new Date(`${date}T09:00:00Z`);
const content = buildContent({ title: 'Shade at bus stops' });

function revision(version: number, overrides: Partial<Revision> = {}): Revision {
  return {
    id: String(version),
    version,
    kind: 'publication',
    content,
    submissionId: 'shade',
    publishedAt: day(`2026-0${version}-10`),
    publishedBy: 'mirela',
    ...overrides,
  };
}

const revisions = [
  revision(3, {
    kind: 'correction',
    content: { ...content, title: 'Shade at every bus stop', updatingNote: 'Now for every stop.' },
  }),
  revision(2, {
    content: { ...content, title: 'Shade at every bus stopp', updatingNote: 'Now for every stop.' },
  }),
  revision(1),
];
const changes: Change[] = [
  {
    id: 'b',
    kind: 'check',
    by: 'mirela',
    at: day('2026-04-03'),
    version: 3,
    from: 'self-reported',
    to: 'checked',
    note: 'Compared with the report.',
  },
  {
    id: 'a',
    kind: 'correct',
    by: 'mirela',
    at: day('2026-03-10'),
    version: 3,
    from: 'title',
    to: '',
    note: '',
  },
];

/** Everything that would be read is there already. */
function filledClient() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData([...profileQuery('mirela').queryKey], {
    id: 'mirela',
    displayName: 'Mirela Oduya',
    jobTitle: '',
    languages: [],
    pathways: [],
    topics: [],
    regions: [],
    about: '',
    canHelpWith: '',
    matchWeights: defaultMatchWeights,
    updatedAt: day('2026-01-01'),
  });
  for (const version of [1, 2, 3]) {
    client.setQueryData([...memberOnlyQuery('shade', version).queryKey], {
      id: String(version),
      version,
      submissionId: 'shade',
      whatDidNotWork: paragraphs(version === 1 ? 'Roofs rattled.' : 'Roofs rattled in the wind.'),
    });
  }
  return client;
}

function show() {
  renderPage(
    <HistoryBody
      caseStudy={{ id: 'shade', version: 3, checkLevel: 'checked' }}
      revisions={revisions}
      changes={changes}
    />,
    { client: filledClient() },
  );
}

describe('the history of a case', () => {
  it('tells newest first what happened, when, and who did it', async () => {
    show();
    const list = await screen.findByRole('list', { name: 'What happened, newest first' });
    const items = within(list).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Check level set: Checked by the secretariat3 April 2026, Mirela OduyaCompared with the report.',
      expect.stringContaining('Version 3: a typing error corrected in “Title” (what you read now)'),
      expect.stringContaining('Now for every stop.'),
      expect.stringContaining('Version 1 published'),
    ]);
  });

  it('says who gave the figures their level, and when', async () => {
    show();
    expect(await screen.findByText(/Figures: Checked by the secretariat, 3 April 2026/)).toHaveTextContent(
      'Mirela Oduya',
    );
  });

  it('compares the newest version with the one before, and any two when asked', async () => {
    show();
    expect(await screen.findByText('One field changed', { exact: false })).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('From'), '1');
    // From the first: the title, what did not work, and the note on what is new came or went.
    expect(await screen.findByRole('heading', { name: 'What did not work' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'What changed in version 2' }));
    expect(screen.getByRole('heading', { name: 'Compare versions' })).toHaveFocus();
    expect(screen.getByLabelText('From')).toHaveValue('1');
    expect(screen.getByLabelText('To')).toHaveValue('2');
  });
});

describe('a page that moves to another version', () => {
  it('says so, and shows what changed only when asked', async () => {
    const client = filledClient();
    const first = { id: 'shade', version: 1, content };
    const second = { id: 'shade', version: 2, content: { ...content, title: 'Shade everywhere' } };
    function Moving() {
      const [caseStudy, setCaseStudy] = useState(first);
      return (
        <>
          <NewVersionNote caseStudy={caseStudy} />
          <button type="button" onClick={() => setCaseStudy(second)}>
            publish
          </button>
        </>
      );
    }
    renderPage(<Moving />, { client });
    const status = await screen.findByRole('status');
    expect(status).toBeEmptyDOMElement();
    await userEvent.click(screen.getByRole('button', { name: 'publish' }));
    expect(status).toHaveTextContent('Version 2 was published a moment ago');
    expect(screen.queryByRole('region', { name: 'What changed' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'See what changed' }));
    const shown = await screen.findByRole('region', { name: 'What changed' });
    expect(await within(shown).findByRole('heading', { name: 'Title' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Hide this' }));
    expect(status).toBeEmptyDOMElement();
    expect(screen.queryByRole('region', { name: 'What changed' })).toBeNull();
  });
});
