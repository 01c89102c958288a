import { spotlight } from '@mantine/spotlight';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CommandPalette, PaletteButton, type PaletteGroup } from './CommandPalette.tsx';
import { navigationFor } from './navigation.ts';

// It is open or closed for the whole page, whoever draws it.
afterEach(() => spotlight.close());

async function open(found: readonly PaletteGroup[] = []) {
  const onQuery = vi.fn();
  const view = renderPage(
    <>
      <PaletteButton />
      <CommandPalette items={navigationFor(null)} canWrite={false} found={found} onQuery={onQuery} />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Search or jump to' }));
  const box = await screen.findByRole('textbox', { name: 'Where do you want to go?' });
  return { ...view, onQuery, box };
}
const found = (title: string, label: string, onTrigger = vi.fn()): PaletteGroup => ({
  title,
  actions: [{ id: label, label, description: 'Bonn', onTrigger }],
});

it('shows what others found, by group, although the letters differ, and starts it', async () => {
  const toEvent = vi.fn();
  const { box, onQuery } = await open([
    found('Case studies', 'Green corridors'),
    found('Events', 'Forêt days', toEvent),
  ]);
  await userEvent.type(box, 'foret');
  expect(onQuery).toHaveBeenLastCalledWith('foret');
  expect(screen.getByRole('button', { name: /^Green corridors/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Your profile' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /^Forêt days/ }));
  expect(toEvent).toHaveBeenCalledOnce();
});

it('leaves out a group in which nothing was found', async () => {
  const { baseElement } = await open([
    found('Case studies', 'Green corridors'),
    { title: 'Conferences', actions: [] },
  ]);
  // The title of a group is drawn by its style.
  expect(baseElement.innerHTML).toContain('Case studies');
  expect(baseElement.innerHTML).not.toContain('Conferences');
});

it('jumps to a page', async () => {
  const { box, address } = await open();
  await userEvent.type(box, 'profile');
  await userEvent.click(screen.getByRole('button', { name: 'Your profile' }));
  await waitFor(() => expect(address()).toBe('/profile'));
});
