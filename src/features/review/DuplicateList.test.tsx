import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import { DuplicateList } from './DuplicateList.tsx';

describe('DuplicateList', () => {
  it('names each case with the reasons, as a link that leaves the review open', () => {
    const found = [
      { id: 'plan', title: 'Circulation Plan', city: 'Ghent', reasons: ['sameCity', 'titleWords'] as const },
    ];
    renderPage(<DuplicateList found={found.map((one) => ({ ...one, reasons: [...one.reasons] }))} />);
    const link = screen.getByRole('link', { name: 'Circulation Plan (opens in a new tab)' });
    expect(link).toHaveAttribute('href', '/case-studies/plan');
    expect(link).toHaveAttribute('target', '_blank');
    expect(screen.getByRole('listitem')).toHaveTextContent('Ghent: the same city, words of the title');
  });

  it('is nothing when nothing was found', () => {
    renderPage(<DuplicateList found={[]} />);
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });
});
