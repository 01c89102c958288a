import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import { NewVersionBar } from './NewVersionBar.tsx';

const portal = vi.hoisted(() => ({ version: 'current', start: vi.fn() }));
vi.mock('#src/data/offline/portalVersion.ts', () => ({
  portalVersion: () => portal.version,
  subscribeToPortalVersion: () => () => undefined,
  startNewVersion: portal.start,
}));

beforeEach(() => {
  portal.version = 'current';
});

it('says nothing while this is the newest version', () => {
  renderPage(<NewVersionBar />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('announces a newer version, and starts it when asked to', async () => {
  portal.version = 'ready';
  renderPage(<NewVersionBar />);
  expect(screen.getByRole('status')).toHaveTextContent('A new version of the portal is ready.');
  expect(portal.start).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Reload when it suits you' }));
  expect(portal.start).toHaveBeenCalledTimes(1);
});

it('says that another tab has begun with the newer version', () => {
  portal.version = 'renewed';
  renderPage(<NewVersionBar />);
  expect(screen.getByRole('status')).toHaveTextContent('renewed in another tab');
});
