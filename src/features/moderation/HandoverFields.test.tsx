import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { buildCaseStudy, buildContent, buildMemberOnly, buildSubmission } from '#firebase/seed/builders.ts';
import type { AnsweredCase } from '#src/data/moderation/dependents.ts';
import { emptyHandover, firstOpenEnd, type Handover } from '#src/domain/handover.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { HandoverFields } from './HandoverFields.tsx';
import type { Dependents } from './useDependents.ts';

function answered(id: string, title: string): AnsweredCase {
  const { contactName, contactOffers } = buildMemberOnly();
  return {
    caseStudy: buildCaseStudy({ id, content: buildContent({ title }) }),
    contact: {
      id: 'contact',
      contactName,
      contactEmail: 'ana@city.example',
      contactOffers,
      updatedAt: new Date('2026-10-07T09:00:00Z'),
      updatedBy: 'ana',
      lastChangeId: null,
    },
  };
}

const draft = buildSubmission({ id: 'draft', authorUids: ['ana'] });
const omar = { uid: 'omar', name: 'Omar Haddad' };
const nobody: Dependents = { cases: [], drafts: [], colleagues: [] };
const two = [answered('shade', 'Shade at stops'), answered('rain', 'Rain gardens')];

function show(dependents: Dependents) {
  const latest: { handover: Handover } = { handover: emptyHandover };
  function Form() {
    const [handover, setHandover] = useState(emptyHandover);
    latest.handover = handover;
    return (
      <HandoverFields
        name="Ana Ruiz"
        dependents={dependents}
        handover={handover}
        onChange={setHandover}
        wasTried
      />
    );
  }
  renderPage(<Form />);
  return { openEnd: () => firstOpenEnd(dependents, latest.handover) };
}

describe('handing over what only one member answers for', () => {
  it('asks nothing when nothing depends on them', async () => {
    const { openEnd } = show(nobody);
    expect(await screen.findByText(/No published case names their address/)).toBeVisible();
    expect(openEnd()).toBeNull();
  });

  it('wants another complete address for one case, and not their own', async () => {
    const { openEnd } = show({ ...nobody, cases: two.slice(0, 1) });
    expect(await screen.findByText('Who answers for this case from now on?')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Use this contact for all' })).toBeNull();
    expect(openEnd()).toBe('shade');
    const email = screen.getByLabelText('New contact’s e-mail');
    await userEvent.type(email, 'Ana@city.example');
    expect(screen.getByText('This is the address of the person who goes.')).toBeVisible();
    expect(openEnd()).toBe('shade');
    await userEvent.clear(email);
    await userEvent.type(email, 'climate@city.example');
    expect(openEnd()).toBeNull();
  });

  it('takes one contact for many cases, when the moderator says so', async () => {
    const { openEnd } = show({ ...nobody, cases: two });
    const first = await screen.findByRole('group', { name: 'Shade at stops' });
    await userEvent.type(within(first).getByLabelText('New contact’s e-mail'), 'climate@city.example');
    expect(openEnd()).toBe('rain');
    await userEvent.click(screen.getByRole('button', { name: 'Use this contact for all' }));
    const second = screen.getByRole('group', { name: 'Rain gardens' });
    expect(within(second).getByLabelText('New contact’s e-mail')).toHaveValue('climate@city.example');
    expect(openEnd()).toBeNull();
  });

  it('gives a text to a colleague, or leaves it, but never silently', async () => {
    const { openEnd } = show({ ...nobody, drafts: [draft], colleagues: [omar] });
    expect(openEnd()).toBe('draft');
    const choice = await screen.findByRole('combobox', { name: /Goes on with/ });
    expect(choice).toBeInvalid();
    await userEvent.click(choice);
    await userEvent.click(await screen.findByRole('option', { name: 'Omar Haddad' }));
    expect(openEnd()).toBeNull();
  });

  it('says when there is no colleague', async () => {
    const { openEnd } = show({ ...nobody, drafts: [draft] });
    expect(await screen.findByText(/nobody else of the city is a member now/)).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: /Goes on with/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Leave it until Ana Ruiz is let back in' }),
    );
    expect(openEnd()).toBeNull();
  });
});
