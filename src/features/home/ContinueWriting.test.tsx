import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildContent, buildSubmission } from '#firebase/seed/builders.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ContinueWriting } from './ContinueWriting.tsx';

it('leads to the three texts touched last', () => {
  const texts = ['One', 'Two', 'Three', 'Four'].map((title) =>
    buildSubmission({ id: title.toLowerCase(), status: 'draft', content: buildContent({ title }) }),
  );
  renderPage(<ContinueWriting unfinished={texts} canPost />);
  expect(screen.getByRole('link', { name: 'Three' })).toHaveAttribute('href', '/submissions/three');
  expect(screen.queryByRole('link', { name: 'Four' })).toBeNull();
  expect(screen.getByRole('link', { name: 'All my case studies' })).toBeVisible();
});

it('invites to write where there is nothing to continue', () => {
  renderPage(<ContinueWriting unfinished={[]} canPost />);
  expect(screen.getByRole('link', { name: 'Write a case study' })).toHaveAttribute(
    'href',
    '/submissions/new',
  );
});

it('does not invite somebody who may not post', () => {
  const { container } = renderPage(<ContinueWriting unfinished={[]} canPost={false} />);
  expect(container).not.toHaveTextContent('Write a case study');
});
