import { Button } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { createOrganisation } from '#src/data/moderation/organisationCommands.ts';
import { refreshPublicOrganisations } from '#src/data/organisations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { paths } from '#src/paths.ts';
import { AuditNote } from './AuditNote.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { holdsOrLeads } from './holdsOrLeads.ts';
import { NewOrganisationFields } from './NewOrganisationFields.tsx';
import { newOrganisationSchema, organisationFrom } from './newOrganisation.ts';

/** Adds a government to the network; its page opens afterwards. */
export function AddOrganisation() {
  const { t } = useTranslation('moderation');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('addOrganisation.open')}</Button>
      {isOpen && <AddDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const moderator = { uid: useMember().identity.uid };
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const form = useForm({
    initialValues: organisationFrom(null, ''),
    validate: schemaResolver(newOrganisationSchema, { sync: true }),
  });
  const adding = useMutation({
    mutationFn: async () => {
      const organisation = v.parse(newOrganisationSchema, form.values);
      const id = await createOrganisation(database(), moderator, { ...organisation, reason: reason.trim() });
      await refreshPublicOrganisations(client);
      return { id, name: organisation.name };
    },
    onSuccess: ({ id, name }) => {
      notifications.show({ message: t('addOrganisation.done', { name }) });
      onClose();
      void navigate(paths.organisation.to(id));
    },
  });
  return (
    <DeskDialog
      onClose={onClose}
      title={t('organisation.heading')}
      confirmLabel={t('addOrganisation.confirm')}
      onConfirm={() => holdsOrLeads(form) && adding.mutate()}
      isPending={adding.isPending}
      error={adding.error}
    >
      <NewOrganisationFields form={form} withMore />
      <AuditNote value={reason} onChange={setReason} />
    </DeskDialog>
  );
}
