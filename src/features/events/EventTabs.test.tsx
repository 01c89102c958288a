import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import { EventTabs } from './EventTabs.tsx';

function buildPanels() {
  return {
    overview: vi.fn(() => <p>The overview</p>),
    updates: vi.fn(() => <p>The updates</p>),
    programme: vi.fn(() => <p>The programme</p>),
    accounts: vi.fn(() => <p>The accounts</p>),
    people: vi.fn(() => <p>The people</p>),
    search: vi.fn(() => <p>The search</p>),
  };
}

it('opens the part that the address names, and reads no other', async () => {
  const panels = buildPanels();
  renderPage(<EventTabs panels={panels} />, { at: '/events/week?tab=people' });
  expect(await screen.findByRole('tab', { name: 'Who is there', selected: true })).toBeVisible();
  expect(screen.getByText('The people')).toBeVisible();
  expect(panels.overview).not.toHaveBeenCalled();
});

it('opens the overview for a part that does not exist', async () => {
  renderPage(<EventTabs panels={buildPanels()} />, { at: '/events/week?tab=nothing' });
  expect(await screen.findByText('The overview')).toBeVisible();
});

it('writes the chosen part into the address, and nothing for the overview', async () => {
  const { address } = renderPage(<EventTabs panels={buildPanels()} />, { at: '/events/week' });
  await userEvent.click(await screen.findByRole('tab', { name: 'Updates' }));
  expect(address()).toBe('/events/week?tab=updates');
  expect(screen.getByText('The updates')).toBeVisible();
  await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(address()).toBe('/events/week');
});
