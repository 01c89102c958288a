import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { buildCatalogItem } from '#firebase/seed/builders.ts';
import type { LibraryItem } from '#src/domain/library.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseCard } from './CaseCard.tsx';

const item: LibraryItem = {
  ...buildCatalogItem({
    title: 'Green corridors <img src=x onerror=alert(1)> in Medellín',
    teaser: 'Thirty <b>corridors</b> of trees.',
    evidence: ['measured', 'target'],
    checkLevel: 'checked',
    demonstration: true,
    startYear: 2016,
    endYear: 2019,
  }),
  id: 'corridors',
  city: 'Medellín',
  country: 'Colombia',
  region: 'south-america',
  population: 2_600_000,
  lat: 6.25,
  lng: -75.56,
  climateZone: null,
  coastal: null,
  cityHazards: [],
};

it('marks the words found, as text and never as markup', () => {
  const { container } = renderPage(<CaseCard item={item} terms={['corridors', 'medellin']} />);
  const marks = Array.from(container.querySelectorAll('mark'), (mark) => mark.innerHTML);
  expect(marks).toEqual(['corridors', 'Medellín', 'Medellín', 'corridors']);
  expect(container.querySelector('img, b')).toBeNull();
  expect(screen.getByRole('heading')).toHaveTextContent('<img src=x onerror=alert(1)>');
});

it('is named by its title and leads to the case', () => {
  renderPage(<CaseCard item={item} />);
  const card = screen.getByRole('article', { name: item.title });
  expect(within(card).getByRole('link', { name: item.title })).toHaveAttribute(
    'href',
    '/case-studies/corridors',
  );
});

it('says in words what kinds of evidence there are, how they were checked, and that it is a demonstration', () => {
  renderPage(<CaseCard item={item} />);
  expect(screen.getByText('Measured, Target', { exact: false })).toBeVisible();
  expect(screen.getByText('Checked by the secretariat')).toBeVisible();
  expect(screen.getByText('Demonstration record')).toBeVisible();
  expect(screen.getByText('2016 to 2019')).toBeVisible();
});

it('tells while somebody types what it is, and where; once complete it stays so', async () => {
  function Typing() {
    const [isBrief, setBrief] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setBrief(!isBrief)}>
          Type or rest
        </button>
        <CaseCard item={item} isBrief={isBrief} />
      </>
    );
  }
  renderPage(<Typing />);
  expect(screen.getByRole('link', { name: item.title })).toBeVisible();
  expect(screen.getByText('Medellín, Colombia')).toBeVisible();
  expect(screen.queryByText(item.teaser)).toBeNull();
  const key = screen.getByRole('button', { name: 'Type or rest' });
  await userEvent.click(key);
  expect(screen.getByText(item.teaser)).toBeVisible();
  await userEvent.click(key);
  expect(screen.getByText(item.teaser)).toBeVisible();
});
