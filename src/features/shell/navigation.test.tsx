import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { buildMember } from '#firebase/seed/builders.ts';
import type { Role } from '#src/domain/member.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { MemberShell } from './MemberShell.tsx';

const served = vi.hoisted((): { role: Role } => ({ role: 'member' }));

vi.mock('#src/data/session/useSession.ts', () => {
  const identity = { uid: 'ana', displayName: 'Ana Example', email: 'ana@riverbend.example' };
  const member = () => buildMember({ id: 'ana', role: served.role });
  return {
    useMember: () => ({ identity, member: member() }),
    useActor: () => ({ uid: 'ana', emailVerified: true, member: member() }),
  };
});
vi.mock('#src/data/session/commands.ts', () => ({ signOut: vi.fn() }));
vi.mock('#src/data/notifications/queries.ts', () => ({
  notificationsQuery: () => ({ queryKey: ['notifications'], queryFn: () => [] }),
}));
vi.mock('#src/data/organisations/queries.ts', () => ({
  organisationQuery: () => ({ queryKey: ['organisation'], queryFn: () => null }),
}));

const jsdomMedia = window.matchMedia;
afterEach(() => {
  window.matchMedia = jsdomMedia;
});

function show(role: Role) {
  served.role = role;
  renderPage(<MemberShell>A page</MemberShell>);
  // The styles choose one of the two by width; without them both are there.
  const [header, phone] = screen.getAllByRole('navigation', { name: 'Main', hidden: true });
  const namesIn = (navigation: HTMLElement | undefined) =>
    within(navigation ?? document.body)
      .getAllByRole('link', { hidden: true })
      .map((link) => link.textContent);
  return { header: namesIn(header), phone: namesIn(phone) };
}
const openMenu = () => userEvent.click(screen.getByRole('button', { name: 'Your account: Ana Example' }));

it('shows a member every place in the header, and six under the thumb', () => {
  expect(show('member')).toEqual({
    header: ['Home', 'Case studies', 'Events', 'Questions', 'Network', 'People', 'My case studies'],
    phone: ['Home', 'Library', 'Events', 'Ask', 'Network', 'Mine'],
  });
});

it('gives the secretariat its queue under the thumb', () => {
  const { header, phone } = show('moderator');
  expect(header.slice(-2)).toEqual(['Review', 'Members']);
  expect(phone).toEqual(['Home', 'Library', 'Events', 'Ask', 'Network', 'Review']);
});

it('has the places that a phone leaves out in the account menu there', async () => {
  window.matchMedia = (query) => ({ ...jsdomMedia(query), matches: query.includes('max-width') });
  show('moderator');
  await openMenu();
  for (const [name, address] of [
    ['People', '/people'],
    ['Activities', '/activities'],
    ['My case studies', '/submissions'],
    ['Members', '/members'],
  ] as const) {
    expect(await screen.findByRole('menuitem', { name })).toHaveAttribute('href', address);
  }
});

it('does not say them twice where the header has room', async () => {
  show('member');
  await openMenu();
  expect(await screen.findByRole('menuitem', { name: 'Your profile' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'People' })).not.toBeInTheDocument();
  // The header never has this one.
  expect(screen.getByRole('menuitem', { name: 'Activities' })).toHaveAttribute('href', '/activities');
});
