import { describe, expect, it } from 'vitest';
import type { Pathway } from '#src/domain/classification.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CoverArt } from './CoverArt.tsx';

function artOf(seed: string, pathways: readonly Pathway[]): string {
  return renderPage(<CoverArt seed={seed} pathways={pathways} />).container.innerHTML;
}

describe('cover art', () => {
  it('is the same for the same case, for ever', () => {
    expect(artOf('case-1', ['resilient', 'circular'])).toBe(artOf('case-1', ['resilient', 'circular']));
  });

  it('differs from case to case', () => {
    expect(artOf('case-1', ['resilient'])).not.toBe(artOf('case-2', ['resilient']));
  });

  it('has a figure for each pathway and none for a case without', () => {
    const figures = (pathways: readonly Pathway[]) => artOf('case-1', pathways).split('<path').length - 2;
    expect(figures(['zero-emission', 'nature-based', 'equitable'])).toBe(3);
    expect(figures([])).toBe(0);
  });

  it('draws numbers only', () => {
    expect(artOf('case-1', ['zero-emission', 'nature-based', 'equitable'])).not.toContain('NaN');
    expect(artOf('case-1', ['resilient', 'circular'])).not.toContain('NaN');
  });
});
