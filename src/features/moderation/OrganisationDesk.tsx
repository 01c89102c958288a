import { Button, Menu } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#src/domain/organisation.ts';
import { ChangeFactsDialog } from './ChangeFactsDialog.tsx';
import { EmailDomainsDialog } from './EmailDomainsDialog.tsx';
import { FocalPointsDialog } from './FocalPointsDialog.tsx';

const dialogs = {
  facts: ChangeFactsDialog,
  focalPoints: FocalPointsDialog,
  domains: EmailDomainsDialog,
} as const;
const acts = ['facts', 'focalPoints', 'domains'] as const satisfies readonly (keyof typeof dialogs)[];

/** What the secretariat does for a government; each act leaves its trace. */
export function OrganisationDesk({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('moderation');
  const [open, setOpen] = useState<(typeof acts)[number] | null>(null);
  const Dialog = open && dialogs[open];
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<IconSettings size={18} aria-hidden="true" />}>
            {t('organisationDesk.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {acts.map((act) => (
            <Menu.Item key={act} onClick={() => setOpen(act)}>
              {t(`organisationDesk.${act}.open`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Dialog && <Dialog organisation={organisation} onClose={() => setOpen(null)} />}
    </>
  );
}
