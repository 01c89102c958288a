import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildCaseStudy, buildMemberOnly } from '#firebase/seed/builders.ts';
import type { CaseContact, CaseStudy } from '#src/domain/caseStudy.ts';
import type { Actor } from '#src/domain/permissions.ts';
// Fetched beforehand: how long a download takes is not what is tested here.
import '#src/ui/difference/CaseDifference.tsx';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseCare } from './CaseCare.tsx';

const { contactName, contactEmail, contactOffers } = buildMemberOnly();
const contact: CaseContact = {
  id: 'contact',
  contactName,
  contactEmail,
  contactOffers,
  updatedAt: new Date('2026-10-07T09:00:00Z'),
  updatedBy: 'someone',
  lastChangeId: null,
};

function actorOf(role: 'member' | 'moderator', organisationId: string | null): Actor {
  return { uid: 'me', emailVerified: true, member: { role, status: 'active', organisationId } };
}

function show(actor: Actor, overrides: Partial<CaseStudy> = {}) {
  const caseStudy = buildCaseStudy({
    organisationId: 'riverbend',
    authorUids: ['someone'],
    status: 'published',
    confirmedAt: new Date(),
    ...overrides,
  });
  renderPage(<CaseCare actor={actor} caseStudy={caseStudy} contact={contact} />);
  return caseStudy;
}

async function acts() {
  const panel = await screen.findByRole('region', { name: 'Look after this case' });
  return [...within(panel).getAllByRole('button'), ...within(panel).queryAllByRole('link')].map(
    ({ textContent }) => textContent,
  );
}

describe('looking after a case', () => {
  it('offers its city to confirm, update, archive and change the contact', async () => {
    const { id } = show(actorOf('member', 'riverbend'));
    expect(await acts()).toEqual([
      'Confirm: still correct',
      'Change the contact',
      'Archive',
      'Update the text',
    ]);
    expect(screen.getByRole('link', { name: 'Update the text' })).toHaveAttribute(
      'href',
      `/submissions/new?revises=${id}`,
    );
  });

  it('offers a moderator of another city to check and correct, not to rewrite', async () => {
    show(actorOf('moderator', null));
    expect(await acts()).toEqual([
      'Confirm: still correct',
      'Change the contact',
      'Set the check level',
      'Correct a typing error',
      'Archive',
    ]);
  });

  it('lets nobody check the figures of their own city, or of their own text', async () => {
    show(actorOf('moderator', 'riverbend'));
    expect(await acts()).not.toContain('Set the check level');
    document.body.replaceChildren();
    show(actorOf('moderator', null), { authorUids: ['me'] });
    expect(await acts()).not.toContain('Correct a typing error');
  });

  it('offers of an archived case to bring it back, and its contact', async () => {
    show(actorOf('member', 'riverbend'), { status: 'archived' });
    expect(await acts()).toEqual(['Change the contact', 'Bring back into the library']);
  });

  it('asks the city calmly when nobody has confirmed it for two years', async () => {
    show(actorOf('member', 'riverbend'), { confirmedAt: new Date('2023-11-05T09:00:00Z') });
    expect(await screen.findByText(/Last confirmed in November 2023\. Is it still right\?/)).toBeVisible();
  });
});

describe('its dialogs', () => {
  it('ask for a reason before a case is archived', async () => {
    show(actorOf('member', 'riverbend'));
    await userEvent.click(await screen.findByRole('button', { name: 'Archive' }));
    const dialog = await screen.findByRole('dialog', { name: 'Archive this case' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Archive' }));
    expect(within(dialog).getByLabelText('Why it is archived')).toHaveFocus();
    expect(within(dialog).getByText(/Write a short reason/)).toBeInTheDocument();
  });

  it('want a complete address, and one that differs', async () => {
    show(actorOf('member', 'riverbend'));
    await userEvent.click(await screen.findByRole('button', { name: 'Change the contact' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change the contact' });
    const save = within(dialog).getByRole('button', { name: 'Change the contact' });
    await userEvent.click(save);
    expect(within(dialog).getByText(/This is the contact already/)).toBeInTheDocument();
    const email = within(dialog).getByLabelText('E-mail');
    await userEvent.clear(email);
    await userEvent.type(email, 'team@city');
    await userEvent.click(save);
    expect(email).toHaveFocus();
    expect(within(dialog).getByText(/Write a complete e-mail address/)).toBeInTheDocument();
  });

  it('show a correction as readers will see it, and refuse more than a typing error', async () => {
    const { content } = show(actorOf('moderator', null));
    await userEvent.click(await screen.findByRole('button', { name: 'Correct a typing error' }));
    const dialog = await screen.findByRole('dialog', { name: 'Correct a typing error' });
    const title = within(dialog).getByLabelText('Title, corrected');
    expect(title).toHaveValue(content.title);
    await userEvent.type(title, 's');
    const preview = await within(dialog).findByRole('region', { name: 'What readers will see as changed' });
    expect(await within(preview).findByText(/summers/)).toBeInTheDocument();
    await userEvent.clear(title);
    await userEvent.paste('x');
    expect(within(dialog).getByText(/more than a typing error/)).toBeInTheDocument();
  });
});
