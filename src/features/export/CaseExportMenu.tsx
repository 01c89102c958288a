import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBraces, IconChevronDown, IconFileText, IconQuote, IconWorld } from '@tabler/icons-react';
import i18next from 'i18next';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';

type CaseExportMenuProps = {
  caseStudy: CaseStudy;
  city: ListedOrganisation | null;
};

const CiteDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('./CiteDialog.tsx'), i18next.loadNamespaces('sharing')]);
  return { default: dialog.CiteDialog };
});

/** The ways of a case out of the portal. */
export function CaseExportMenu({ caseStudy, city }: CaseExportMenuProps) {
  const { t } = useTranslation('sharing');
  const [isCiting, setIsCiting] = useState(false);
  const download = async (form: 'json' | 'jsonLd') => {
    try {
      const { downloadCase } = await import('./downloadCase.ts');
      await downloadCase(caseStudy, city, form);
    } catch {
      notifications.show({ color: 'red', message: t('menu.failed') });
    }
  };

  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="default" size="sm" rightSection={<IconChevronDown size={18} aria-hidden="true" />}>
            {t('menu.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={paths.caseStudyBrief.to(caseStudy.id)}
            leftSection={<IconFileText size={18} aria-hidden="true" />}
          >
            {t('menu.brief')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconQuote size={18} aria-hidden="true" />}
            onClick={() => setIsCiting(true)}
          >
            {t('menu.cite')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBraces size={18} aria-hidden="true" />}
            onClick={() => void download('json')}
          >
            {t('menu.json')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconWorld size={18} aria-hidden="true" />}
            onClick={() => void download('jsonLd')}
          >
            {t('menu.jsonLd')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isCiting && (
        <Suspense fallback={null}>
          <CiteDialog caseStudy={caseStudy} city={city} onClose={() => setIsCiting(false)} />
        </Suspense>
      )}
    </>
  );
}
