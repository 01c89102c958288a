import { screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import type { Member } from '#src/domain/member.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ApplicationCard } from './ApplicationCard.tsx';

const member: Member = {
  id: 'ana',
  role: 'member',
  status: 'pending',
  organisationId: 'lima',
  trusted: false,
  entrance: 'application',
  invitationId: null,
  statusReason: '',
  createdAt: new Date('2026-11-20T12:00:00Z'),
  updatedAt: new Date('2026-11-20T12:00:00Z'),
  lastAuditId: null,
};
const lima = { name: 'Lima', country: 'Peru', emailDomains: ['lima.gob.pe'] };

function show(props: Partial<ComponentProps<typeof ApplicationCard>>) {
  renderPage(
    <ApplicationCard
      actor={{
        uid: 'me',
        emailVerified: true,
        member: { role: 'moderator', status: 'active', organisationId: null },
      }}
      member={member}
      name="Ana"
      jobTitle=""
      email="ana@lima.gob.pe"
      application={null}
      organisation={lima}
      now={new Date('2026-11-23T12:00:00Z')}
      onApprove={() => undefined}
      onTurnDown={() => undefined}
      {...props}
    />,
  );
}

describe('ApplicationCard', () => {
  it('says that the address belongs to the city', () => {
    show({});
    expect(screen.getByText('lima.gob.pe is one of the city’s e-mail domains.')).toBeInTheDocument();
  });

  it('warns of a domain that is not the city’s', () => {
    show({ email: 'ana@lima-consulting.example' });
    expect(screen.getByText(/is not one of the city’s e-mail domains: lima.gob.pe/)).toBeInTheDocument();
  });

  it('warns of an address that anybody can have', () => {
    show({ email: 'ana@gmail.com' });
    expect(screen.getByText(/gmail.com is open to anybody/)).toBeInTheDocument();
  });

  it('shows what the applicant wrote when the city is not listed', () => {
    show({
      member: { ...member, organisationId: null },
      organisation: null,
      application: { id: 'application', organisationName: 'Nsukka', country: 'Nigeria', message: 'Hello' },
    });
    expect(screen.getByText('Nsukka, Nigeria').closest('dd')).toHaveTextContent(
      'Nsukka, Nigeria (not on the list)',
    );
    expect(screen.getByText('Hello')).toBeInTheDocument();
  });

  it('offers decisions to those who may decide only', () => {
    show({});
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Let in Ana',
      'Turn down Ana',
    ]);
  });

  it('offers a member nothing', () => {
    show({
      actor: {
        uid: 'me',
        emailVerified: true,
        member: { role: 'member', status: 'active', organisationId: 'lima' },
      },
    });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
