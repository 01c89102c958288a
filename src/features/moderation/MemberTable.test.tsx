import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Member } from '#src/domain/member.ts';
import type { Actor } from '#src/domain/permissions.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { type ListedMember, MemberTable } from './MemberTable.tsx';

function listed(name: string, changes: Partial<Member> = {}): ListedMember {
  const member: Member = {
    id: name.toLowerCase(),
    role: 'member',
    status: 'active',
    organisationId: 'lima',
    trusted: false,
    entrance: 'domain',
    invitationId: null,
    statusReason: '',
    createdAt: new Date('2026-05-04T09:00:00Z'),
    updatedAt: new Date('2026-05-04T09:00:00Z'),
    lastAuditId: null,
    ...changes,
  };
  return { member, name, jobTitle: '', city: 'Lima, Peru' };
}

function actorOf(role: Member['role']): Actor {
  return { uid: 'me', emailVerified: true, member: { role, status: 'active', organisationId: null } };
}

const everybody = [
  listed('Ana'),
  listed('Omar', { role: 'moderator' }),
  listed('Lin', { status: 'suspended', statusReason: 'Posted advertising.' }),
  listed('Kofi', { status: 'pending' }),
  listed('Me', { id: 'me', role: 'moderator' }),
];

function show(role: Member['role'], members = everybody) {
  const onAct = vi.fn();
  renderPage(<MemberTable actor={actorOf(role)} members={members} onAct={onAct} />);
  return onAct;
}

function offered(name: string) {
  const row = screen.getByText(name).closest('li');
  return row
    ? within(row)
        .queryAllByRole('button')
        .map((button) => button.textContent)
    : null;
}

describe('MemberTable', () => {
  it('offers a moderator acts on members only', () => {
    show('moderator');
    expect(offered('Ana')).toEqual(['Suspend', 'Trust']);
    expect(offered('Lin')).toEqual(['Let back in']);
    expect(offered('Omar')).toEqual([]);
  });

  it('offers an admin acts on moderators and roles', () => {
    show('admin');
    expect(offered('Ana')).toEqual(['Suspend', 'Trust', 'Change role']);
    expect(offered('Omar')).toEqual(['Suspend', 'Trust', 'Change role']);
  });

  it('offers nobody an act on themselves', () => {
    show('admin');
    expect(offered('Me')).toEqual([]);
  });

  it('offers a member nothing', () => {
    show('member');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('leaves applicants to the applications', () => {
    show('admin');
    expect(offered('Kofi')).toEqual([]);
    expect(screen.getByText('Decide under Applications')).toBeInTheDocument();
  });

  it('shows a suspended member with the reason they were given', () => {
    show('moderator');
    const row = screen.getByText('Lin').closest('li');
    expect(row).toHaveTextContent('Suspended');
    expect(row).toHaveTextContent('Posted advertising.');
  });

  it('says who is trusted, and offers to stop', async () => {
    const kim = listed('Kim', { trusted: true });
    const gone = listed('Gone', { trusted: true, status: 'suspended' });
    const onAct = show('moderator', [...everybody, kim, gone]);
    expect(screen.getByText('Kim').closest('li')).toHaveTextContent('Trusted');
    expect(screen.getByText('Ana').closest('li')).not.toHaveTextContent('Trusted');
    expect(offered('Kim')).toEqual(['Suspend', 'Stop trusting']);
    expect(offered('Gone')).toEqual(['Let back in']);
    await userEvent.click(screen.getByRole('button', { name: 'Stop trusting Kim' }));
    expect(onAct).toHaveBeenLastCalledWith('distrust', kim);
    await userEvent.click(screen.getByRole('button', { name: 'Trust Ana' }));
    expect(onAct).toHaveBeenLastCalledWith('trust', everybody[0]);
  });

  it('names the person in every act', async () => {
    const onAct = show('moderator');
    await userEvent.click(screen.getByRole('button', { name: 'Suspend Ana' }));
    expect(onAct).toHaveBeenCalledWith('suspend', everybody[0]);
  });

  it('finds by name, city, role, status and trust, whatever the accents', async () => {
    const trusted = listed('Kim', { trusted: true });
    show('moderator', [...everybody, trusted, { ...listed('Łucja'), name: 'José' }]);
    const search = screen.getByRole('searchbox', { name: 'Find in the list' });
    await userEvent.click(search);
    await userEvent.paste('jose lima');
    expect(screen.getByRole('status')).toHaveTextContent('1 member');
    await userEvent.clear(search);
    await userEvent.paste('suspended');
    expect(screen.getByText('Lin')).toBeInTheDocument();
    expect(screen.queryByText('Ana')).not.toBeInTheDocument();
    await userEvent.clear(search);
    await userEvent.paste('trusted');
    expect(screen.getByText('Kim')).toBeInTheDocument();
    expect(screen.queryByText('Ana')).not.toBeInTheDocument();
  });

  it('says when nobody fits, and leads back to everybody', async () => {
    show('moderator');
    await userEvent.click(screen.getByRole('searchbox', { name: 'Find in the list' }));
    await userEvent.paste('zanzibar');
    expect(screen.getByText('Nobody in this list fits “zanzibar”.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show everybody' }));
    expect(screen.getByText('Ana')).toBeInTheDocument();
  });
});
