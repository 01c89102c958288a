import { type ComboboxItem, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { findOrganisations, type ListedOrganisation } from '#src/domain/organisation.ts';

type OrganisationPickerProps = {
  ref?: Ref<HTMLInputElement>;
  value: string | null;
  onChange: (organisationId: string | null) => void;
  label: string;
  error?: ReactNode;
};

/** Finds a member government by typing; accents do not matter, and the country counts too. */
export function OrganisationPicker({ ref, value, onChange, label, error }: OrganisationPickerProps) {
  const { t } = useTranslation('moderation');
  const organisations = useQuery(publicOrganisationsQuery());
  const list = organisations.data ?? [];
  return (
    <Select
      ref={ref}
      label={label}
      description={t('approve.cityHint')}
      value={value}
      onChange={onChange}
      data={list.map(optionOf)}
      filter={({ search }) => findOrganisations(list, search).map(optionOf)}
      searchable
      clearable
      nothingFoundMessage={organisations.isPending ? '…' : t('approve.nothingFound')}
      error={organisations.isError ? t('failed.offline') : error}
      autoComplete="off"
    />
  );
}

function optionOf({ id, name, country }: ListedOrganisation): ComboboxItem {
  return { value: id, label: `${name}, ${country}` };
}
