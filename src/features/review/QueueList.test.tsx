import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { buildContent, buildSubmission } from '#firebase/seed/builders.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import type { Actor } from '#src/domain/permissions.ts';
import type { Submission } from '#src/domain/submission.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { QueueList } from './QueueList.tsx';

const now = new Date('2026-11-23T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const moderator: Actor = {
  uid: 'ines',
  emailVerified: true,
  member: { role: 'moderator', status: 'active', organisationId: 'bonn' },
};

const place: Omit<ListedOrganisation, 'id' | 'name'> = {
  country: 'Peru',
  kind: 'city',
  region: 'south-america',
  lat: null,
  lng: null,
  population: null,
  climateZone: null,
  coastal: null,
  hazards: [],
};
const organisations: ListedOrganisation[] = [
  { id: 'lima', name: 'Lima', ...place },
  { id: 'bonn', name: 'Bonn', ...place, country: 'Germany' },
];

function waiting(id: string, changes: Partial<Submission> = {}): Submission {
  return buildSubmission({
    id,
    organisationId: 'lima',
    authorUids: ['ana'],
    status: 'submitted',
    submittedAt: daysAgo(3),
    content: buildContent({ title: `Text ${id}` }),
    ...changes,
  });
}

function show(items: Submission[], options: { continueAfter?: number; filter?: 'all' | 'revisions' } = {}) {
  const onFilter = vi.fn();
  renderPage(
    <QueueList
      items={items}
      actor={moderator}
      now={now}
      organisations={organisations}
      filter={options.filter ?? 'all'}
      onFilter={onFilter}
      continueAfter={options.continueAfter ?? null}
      renderPerson={(uid) => <span>{uid}</span>}
    />,
  );
  return { onFilter, rows: () => screen.getAllByRole('listitem').filter((item) => item.closest('ol')) };
}

describe('QueueList', () => {
  it('says since when a text waits, from which city, and by whom', () => {
    show([waiting('a')]);
    const row = screen.getByRole('listitem');
    expect(row).toHaveTextContent('Waiting 3 days');
    expect(row).toHaveTextContent('Lima, Peru');
    expect(row).toHaveTextContent('by ana');
    expect(within(row).getByRole('link', { name: 'Text a' })).toHaveAttribute('href', '/review/a');
  });

  it('shows a conflict of interest for the own city and the own text', () => {
    show([waiting('a', { organisationId: 'bonn' }), waiting('b', { authorUids: ['ines'] }), waiting('c')]);
    const [ownCity, ownText, other] = screen.getAllByRole('listitem');
    expect(ownCity).toHaveTextContent('Your own city: somebody else decides');
    expect(ownText).toHaveTextContent('Your own text: somebody else decides');
    expect(other).not.toHaveTextContent('somebody else decides');
  });

  it('names who holds a text and for how long', () => {
    const claim = { by: 'omar', at: new Date(now.getTime() - 5 * 60_000) };
    show([waiting('a', { status: 'inReview', claim })]);
    expect(screen.getByRole('listitem')).toHaveTextContent('Held by omar, 10 min left');
  });

  it('gives the reasons when a text looks like advertising, and says nothing otherwise', () => {
    show([waiting('a'), waiting('b', { content: buildContent({ title: 'Online casino bonus for towns' }) })]);
    const hints = screen.getAllByText('Looks like advertising');
    expect(hints).toHaveLength(1);
    expect(screen.getByText('Gambling words')).toBeInTheDocument();
  });

  it('counts what each filter holds and asks for the one chosen', async () => {
    const { onFilter } = show([waiting('a'), waiting('b', { baseVersion: 2 })]);
    expect(screen.getByText('Revision of version 2')).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Revisions 1'));
    expect(onFilter).toHaveBeenCalledWith('revisions');
  });

  it('says when a filter holds nothing, and leads back to all', async () => {
    const { onFilter } = show([waiting('a')], { filter: 'revisions' });
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(onFilter).toHaveBeenCalledWith('all');
  });

  it('moves through the list with J and K', async () => {
    show([waiting('a'), waiting('b'), waiting('c')]);
    screen.getByRole('link', { name: 'Text a' }).focus();
    await userEvent.keyboard('jj');
    expect(screen.getByRole('link', { name: 'Text c' })).toHaveFocus();
    await userEvent.keyboard('k');
    expect(screen.getByRole('link', { name: 'Text b' })).toHaveFocus();
  });

  it('puts focus on the text after the one just decided', () => {
    const items = [
      waiting('a', { submittedAt: daysAgo(9) }),
      waiting('c', { submittedAt: daysAgo(2) }),
      waiting('d', { submittedAt: daysAgo(1) }),
    ];
    show(items, { continueAfter: daysAgo(5).getTime() });
    expect(screen.getByRole('link', { name: 'Text c' })).toHaveFocus();
  });
});
