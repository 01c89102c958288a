import { schemaResolver, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { changeOrganisation } from '#src/data/moderation/organisationCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { AuditNote } from './AuditNote.tsx';
import { changedFacts } from './changedFacts.ts';
import { DeskDialog } from './DeskDialog.tsx';
import { holdsOrLeads } from './holdsOrLeads.ts';
import { NewOrganisationFields } from './NewOrganisationFields.tsx';
import { newOrganisationSchema, organisationInForm } from './newOrganisation.ts';
import { useOrganisationAct } from './useOrganisationAct.ts';

type ChangeFactsDialogProps = {
  organisation: Organisation;
  onClose: () => void;
};

/** Corrects what is known of a government. Only what was changed here is stored: somebody else may change the rest. */
export function ChangeFactsDialog({ organisation, onClose }: ChangeFactsDialogProps) {
  const { t } = useTranslation('moderation');
  const moderator = { uid: useMember().identity.uid };
  const [reason, setReason] = useState('');
  const form = useForm({
    // Domains are an act of their own; here they would only be in the way.
    initialValues: { ...organisationInForm(organisation), emailDomains: [] },
    validate: schemaResolver(newOrganisationSchema, { sync: true }),
  });
  const changing = useOrganisationAct(
    organisation,
    async () => {
      const changes = changedFacts(organisation, v.parse(newOrganisationSchema, form.values));
      if (Object.keys(changes).length === 0) return;
      await changeOrganisation(database(), moderator, {
        organisationId: organisation.id,
        changes,
        reason: reason.trim(),
      });
    },
    onClose,
  );
  return (
    <DeskDialog
      onClose={onClose}
      title={t('organisationDesk.facts.title', { name: organisation.name })}
      confirmLabel={t('organisationDesk.save')}
      onConfirm={() => holdsOrLeads(form) && changing.mutate()}
      isPending={changing.isPending}
      error={changing.error}
    >
      <NewOrganisationFields form={form} withDomains={false} withMore />
      <AuditNote value={reason} onChange={setReason} />
    </DeskDialog>
  );
}
