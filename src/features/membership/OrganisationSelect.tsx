import { Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findOrganisations, type ListedOrganisation } from '#src/domain/organisation.ts';

type OrganisationSelectProps = {
  organisations: readonly ListedOrganisation[];
  value?: string | null;
  onChange?: (value: string | null) => void;
  error?: ReactNode;
};

/** Found by typing part of the name or the country, whatever the accents. */
export function OrganisationSelect({ organisations, ...input }: OrganisationSelectProps) {
  const { t } = useTranslation('membership');
  const chosen = organisations.find(({ id }) => id === input.value);
  const [typed, setTyped] = useState(chosen ? labelOf(chosen) : '');
  const isUntouched = chosen !== undefined && typed === labelOf(chosen);
  const found = findOrganisations(organisations, isUntouched ? '' : typed);
  const options = chosen && !found.includes(chosen) ? [chosen, ...found] : found;

  return (
    <Select
      label={t('form.organisation')}
      description={t('form.organisationHint')}
      data={options.map((organisation) => ({ value: organisation.id, label: labelOf(organisation) }))}
      // Found above already, by rules of our own.
      filter={({ options: all }) => all}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('form.organisationNothing')}
      required
      withAsterisk={false}
      autoComplete="off"
      {...input}
    />
  );
}

function labelOf({ name, country }: ListedOrganisation): string {
  return `${name}, ${country}`;
}
