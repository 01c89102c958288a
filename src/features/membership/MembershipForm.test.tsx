import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { MembershipForm } from './MembershipForm.tsx';

const place: Omit<ListedOrganisation, 'id' | 'name' | 'country'> = {
  kind: 'city',
  region: 'south-america',
  lat: null,
  lng: null,
  population: null,
  climateZone: null,
  coastal: null,
  hazards: [],
};
const organisations: ListedOrganisation[] = [
  { id: 'medellin', name: 'Medellín', country: 'Colombia', ...place },
  { id: 'curitiba', name: 'Curitiba', country: 'Brazil', ...place },
];
const empty = { organisationId: null, isUnlisted: false, organisationName: '', country: '', message: '' };

function show(onSubmit: (input: unknown) => Promise<unknown> = () => Promise.resolve()) {
  renderPage(
    <MembershipForm
      organisations={organisations}
      initialValues={empty}
      submitLabel="Join"
      onSubmit={onSubmit}
    />,
  );
}

const organisation = () => screen.getByRole('combobox', { name: 'Your city, town or region' });
const join = () => userEvent.click(screen.getByRole('button', { name: 'Join' }));

describe('the membership form', () => {
  it('finds a government whatever the accents', async () => {
    const onSubmit = vi.fn(() => Promise.resolve());
    show(onSubmit);
    await userEvent.type(organisation(), 'medellin');
    await userEvent.click(screen.getByRole('option', { name: 'Medellín, Colombia' }));
    await join();
    expect(onSubmit).toHaveBeenCalledWith({
      organisationId: 'medellin',
      application: { organisationName: '', country: '', message: '' },
    });
  });

  it('asks for a choice', async () => {
    show();
    await join();
    expect(organisation()).toHaveFocus();
    expect(organisation()).toHaveAccessibleDescription(/Choose your government/);
  });

  it('takes the name and country of a government that is not listed', async () => {
    const onSubmit = vi.fn(() => Promise.resolve());
    show(onSubmit);
    await userEvent.click(screen.getByRole('checkbox', { name: 'My government is not on the list' }));
    await join();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'Name of your government' })).toHaveFocus();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of your government' }), 'Nsukka');
    await userEvent.type(screen.getByRole('textbox', { name: 'Country' }), 'Nigeria');
    await userEvent.type(screen.getByRole('textbox', { name: /Message/ }), 'Hello');
    await join();
    expect(onSubmit).toHaveBeenCalledWith({
      organisationId: null,
      application: { organisationName: 'Nsukka', country: 'Nigeria', message: 'Hello' },
    });
  });

  it('keeps what was typed when sending fails', async () => {
    show(() => Promise.reject(new DataError('offline')));
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of your government' }), 'Nsukka');
    await userEvent.type(screen.getByRole('textbox', { name: 'Country' }), 'Nigeria');
    await join();
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection');
    expect(screen.getByRole('textbox', { name: 'Name of your government' })).toHaveValue('Nsukka');
  });
});
