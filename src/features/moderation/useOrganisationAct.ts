import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery, refreshPublicOrganisations } from '#src/data/organisations/queries.ts';
import type { Organisation } from '#src/domain/organisation.ts';

/** An act on a government: what was read of it before is out of date afterwards. */
export function useOrganisationAct(
  organisation: Pick<Organisation, 'id' | 'name'>,
  act: () => Promise<void>,
  onDone: () => void,
) {
  const { t } = useTranslation('moderation');
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await act();
      await Promise.all([
        client.invalidateQueries({ queryKey: organisationQuery(organisation.id).queryKey }),
        refreshPublicOrganisations(client),
      ]);
    },
    onSuccess: () => {
      notifications.show({ message: t('organisationDesk.done', { name: organisation.name }) });
      onDone();
    },
  });
}
