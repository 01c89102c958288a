import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import {
  buildCaseStudy,
  buildContent,
  buildMemberOnly,
  buildRevision,
  buildSubmission,
} from '#firebase/seed/builders.ts';
import { memberOnlyQuery, revisionsQuery } from '#src/data/case-studies/queries.ts';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { RevisionBanner } from './RevisionBanner.tsx';
import { isBehind, RevisionContext } from './RevisionContext.ts';
import { openRevision } from './StartRevision.tsx';
import { UpdatingNoteField } from './UpdatingNoteField.tsx';
import { firstDraftOf } from './useStartRevision.ts';

const grewFrom = buildContent({ updatingNote: 'The first one' });
const text = (version: number) => ({
  id: String(version),
  version,
  submissionId: 'shade-at-stops',
  whatDidNotWork: buildMemberOnly().whatDidNotWork,
});

function show(liveContent = grewFrom, liveVersion = 1) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const live = buildCaseStudy({ content: liveContent, version: liveVersion });
  client.setQueryData(revisionsQuery(live.id).queryKey, [buildRevision({ content: grewFrom })]);
  for (const version of [1, 2]) {
    client.setQueryData(memberOnlyQuery(live.id, version).queryKey, text(version));
  }
  return renderWriting(
    <RevisionContext value={{ caseStudyId: live.id, baseVersion: 1, live }}>
      <RevisionBanner />
      <ConflictPanel />
    </RevisionContext>,
    { draft: draftWith({ updatingNote: '', staffing: 'Three people' }), client },
  );
}

describe('in a revision', () => {
  it('stands what readers see meanwhile, and on demand what was changed', async () => {
    show();
    expect(screen.getByRole('heading', { name: 'You are revising version 1' })).toBeVisible();
    expect(screen.getByText(/Readers keep version 1 until .* publishes version 2/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Take in/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'What I changed' }));
    expect(await screen.findByRole('heading', { name: /Staffing/ }, { timeout: 20_000 })).toBeVisible();
  }, 30_000);

  it('a newer published version is taken in, and stored as taken in', async () => {
    const { writing, saves } = show(
      { ...grewFrom, funding: 'The national fund', updatingNote: 'Funding' },
      2,
    );
    expect(screen.getByRole('heading', { name: 'Version 2 was published meanwhile' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take in version 2' }));
    await expect.poll(() => writing.getState().draft.content.funding).toBe('The national fund');
    expect(writing.getState().draft.content).toMatchObject({ staffing: 'Three people', updatingNote: '' });
    await writing.settle();
    expect(saves).toMatchObject([{ baseVersion: 2 }]);
  });

  it('what both changed is the author’s choice before it counts as taken in', async () => {
    const { writing, saves } = show({ ...grewFrom, staffing: 'Five people' }, 2);
    await userEvent.click(screen.getByRole('button', { name: 'Take in version 2' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Take the other: Staffing' }));
    await writing.settle();
    expect(saves).toMatchObject([{ baseVersion: 2, draft: { content: { staffing: 'Five people' } } }]);
  });

  it('asks what is new; a new case is not asked', () => {
    renderWriting(
      <RevisionContext value={{ caseStudyId: 'shade-at-stops', baseVersion: 1, live: null }}>
        <UpdatingNoteField />
      </RevisionContext>,
    );
    renderWriting(<UpdatingNoteField />);
    expect(screen.getAllByRole('textbox', { name: /What is new in this version/ })).toHaveLength(1);
  });

  it('is behind until the newer version is being taken in', () => {
    const revised = { caseStudyId: 'x', baseVersion: 1, live: buildCaseStudy({ version: 2 }) };
    expect(isBehind(revised, null)).toBe(true);
    expect(isBehind(revised, 2)).toBe(false);
    expect(isBehind({ ...revised, baseVersion: 2 }, null)).toBe(false);
    expect(isBehind(null, null)).toBe(false);
  });
});

describe('beginning a revision', () => {
  it('starts from what readers see, without the earlier note on what is new', () => {
    const { content, memberOnly } = firstDraftOf({ content: grewFrom }, 'what failed', buildMemberOnly());
    expect(content).toEqual({ ...grewFrom, updatingNote: '' });
    expect(memberOnly).toEqual(buildMemberOnly({ whatDidNotWork: 'what failed' }));
  });

  it('finds one that is open already', () => {
    const revision = buildSubmission({ id: 'r', caseStudyId: 'c', baseVersion: 2 });
    expect(openRevision([buildSubmission(), revision], 'c')).toBe(revision);
    expect(openRevision([{ ...revision, status: 'declined' }], 'c')).toBeUndefined();
    expect(openRevision([{ ...revision, caseStudyId: 'other' }], 'c')).toBeUndefined();
  });
});
