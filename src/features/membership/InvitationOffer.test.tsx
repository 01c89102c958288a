import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Invitation } from '#src/domain/member.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { InvitationOffer } from './InvitationOffer.tsx';

const invitation: Invitation = {
  id: 'abcdefghijklmnopqrstuvwx',
  organisationId: 'ghent',
  email: 'ana@ghent.example',
  createdAt: new Date('2026-03-01'),
  expiresAt: new Date('2026-03-31'),
  createdBy: 'mirela',
  usedBy: null,
  usedAt: null,
};

function show(given: Invitation | null, onAccept = () => Promise.resolve()) {
  const onAccepted = vi.fn();
  renderPage(
    <InvitationOffer
      invitation={given}
      organisation="Ghent"
      email="Ana@ghent.example"
      now={new Date('2026-03-10')}
      onAccept={onAccept}
      onAccepted={onAccepted}
      onSignOut={() => Promise.resolve()}
    />,
  );
  return onAccepted;
}

describe('an invitation', () => {
  it('is accepted with one click', async () => {
    const onAccepted = show(invitation);
    expect(screen.getByRole('heading', { level: 1, name: 'Join Ghent' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Accept the invitation' }));
    expect(onAccepted).toHaveBeenCalledOnce();
  });

  it.each([
    ['is not there', null, /no invitation at this address/],
    ['has been used', { ...invitation, usedBy: 'ben' }, /used already/],
    ['has expired', { ...invitation, expiresAt: new Date('2026-03-09') }, /has expired/],
    ['is for somebody else', { ...invitation, email: 'ben@ghent.example' }, /It is for ben@ghent\.example/],
  ])('that %s says so and cannot be accepted', (_what, given, text) => {
    show(given);
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Accept the invitation' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Apply without an invitation' })).toHaveAttribute(
      'href',
      '/home',
    );
  });
});
