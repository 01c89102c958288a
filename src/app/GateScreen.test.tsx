import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { applicationQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { Member } from '#src/domain/member.ts';
import { gateOf, type Identity, type Session } from '#src/domain/session.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { GateScreen } from './GateScreen.tsx';
import { MembershipScreens } from './MembershipScreens.tsx';

const identity: Identity = {
  uid: 'ana',
  email: 'ana@ghent.example',
  emailVerified: true,
  displayName: 'Ana',
};
const member: Member = {
  id: 'ana',
  role: 'member',
  status: 'active',
  organisationId: 'ghent',
  trusted: false,
  entrance: 'application',
  statusReason: '',
  invitationId: null,
  createdAt: new Date('2026-03-01T09:00:00Z'),
  updatedAt: new Date('2026-03-01T09:00:00Z'),
  lastAuditId: null,
};

function open(session: Session, failure?: unknown) {
  return renderPage(
    <GateScreen
      state={gateOf(session)}
      session={session}
      failure={failure}
      admits={['active']}
      frame="portal"
      wanted="/case-studies?q=heat"
    >
      members’ content
    </GateScreen>,
    { at: '/case-studies?q=heat', pattern: '/case-studies' },
  );
}

/** These need the database's surroundings, which the gate loads; here they stand alone. */
function openMembership(session: Session) {
  const client = new QueryClient();
  client.setQueryDefaults(['members'], { staleTime: Number.POSITIVE_INFINITY });
  client.setQueryData(publicOrganisationsQuery().queryKey, [
    {
      id: 'ghent',
      name: 'Ghent',
      kind: 'city',
      country: 'Belgium',
      region: 'europe',
      lat: null,
      lng: null,
      population: null,
      climateZone: null,
      coastal: null,
      hazards: [],
    },
  ]);
  client.setQueryData(applicationQuery('ana').queryKey, null);
  renderPage(<MembershipScreens session={session} />, { client });
}

const heading = (name: string) => screen.getByRole('heading', { level: 1, name });

describe('the gate', () => {
  it('waits while it does not know who is there', () => {
    open({ identity: undefined, member: undefined });
    expect(screen.getByText('Loading')).toBeInTheDocument();
    expect(screen.queryByText('members’ content')).not.toBeInTheDocument();
  });

  it('says why it cannot find out, with a way to try again', () => {
    open({ identity: undefined, member: undefined }, new DataError('offline'));
    expect(screen.getByRole('alert')).toHaveTextContent('No connection');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('waits while the member record is on its way', () => {
    open({ identity, member: undefined });
    expect(screen.queryByText('members’ content')).not.toBeInTheDocument();
  });

  it('leads a visitor to sign in and remembers where they were going', () => {
    const { address } = open({ identity: null, member: undefined });
    expect(address()).toBe('/sign-in?next=%2Fcase-studies%3Fq%3Dheat');
  });

  it('asks for a confirmed address', () => {
    open({ identity: { ...identity, emailVerified: false }, member: undefined });
    expect(heading('Confirm your address')).toBeVisible();
    expect(screen.getByText(/ana@ghent\.example/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send the letter again' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sign out' })).toBeVisible();
  });

  it('asks a newcomer for their government', () => {
    openMembership({ identity, member: null });
    expect(heading('Which government do you work for?')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Your city, town or region' })).toBeVisible();
  });

  it('tells an applicant where the application stands', () => {
    openMembership({ identity, member: { ...member, status: 'pending' } });
    expect(heading('The secretariat is looking at your application')).toBeVisible();
    expect(screen.getByText('You applied for Ghent on 1 March 2026.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Change the application' })).toBeVisible();
  });

  it('tells somebody who left how to come back, and nothing else', () => {
    openMembership({ identity, member: { ...member, status: 'left' } });
    expect(heading('You left the network')).toBeVisible();
    expect(screen.getByText(/write to the secretariat/)).toBeVisible();
  });

  it('tells a suspended member why, and nothing else', () => {
    openMembership({ identity, member: { ...member, status: 'suspended', statusReason: 'Shared account.' } });
    expect(heading('Your membership is suspended')).toBeVisible();
    expect(screen.getByText('Shared account.')).toBeVisible();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
