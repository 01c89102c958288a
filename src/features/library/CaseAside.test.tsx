import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { buildCaseStudy, buildMemberOnly, buildOrganisation } from '#firebase/seed/builders.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseAside, CityActs } from './CaseAside.tsx';

const city = buildOrganisation({ id: 'ghent', name: 'Ghent', country: 'Belgium' });
const aside = (organisation: typeof city | null) => (
  <CaseAside
    caseStudy={buildCaseStudy()}
    organisation={organisation}
    contact={{ data: buildMemberOnly(), error: null, refetch: vi.fn() }}
  />
);
const follow = <button type="button">Follow Ghent</button>;

it('has the city with what can be done about it', () => {
  renderPage(<CityActs value={follow}>{aside(city)}</CityActs>);
  expect(screen.getByRole('button', { name: 'Follow Ghent' }).closest('dd')).toHaveTextContent(
    'Ghent, Belgium Follow Ghent',
  );
});

it('does not repeat the city where nothing can be done about it', () => {
  const alone = renderPage(aside(city));
  expect(screen.queryByText('Ghent, Belgium')).not.toBeInTheDocument();
  alone.unmount();
  renderPage(<CityActs value={follow}>{aside(null)}</CityActs>);
  expect(screen.queryByRole('button', { name: 'Follow Ghent' })).not.toBeInTheDocument();
});
