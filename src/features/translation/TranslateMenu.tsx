import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useActor } from '#src/data/session/useSession.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { contentLanguages } from '#src/domain/classification.ts';
import { canTranslate } from '#src/domain/translation.ts';
import { paths } from '#src/paths.ts';
import classes from './TranslateMenu.module.css';

type TranslateMenuProps = {
  caseStudy: Pick<CaseStudy, 'id' | 'content' | 'organisationId' | 'status'>;
};

/** For the people of the city: a language to translate their case into. */
export function TranslateMenu({ caseStudy }: TranslateMenuProps) {
  const { t } = useTranslation(['translation', 'vocabulary']);
  if (!canTranslate(useActor(), caseStudy)) return null;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button variant="default" size="sm" leftSection={<IconLanguage size={18} aria-hidden="true" />}>
          {t('menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        <Menu.Label>{t('menuLabel')}</Menu.Label>
        {contentLanguages
          .filter((language) => language !== caseStudy.content.language)
          .map((language) => (
            <Menu.Item key={language} component={Link} to={paths.translate.to(caseStudy.id, language)}>
              {t(`vocabulary:language.${language}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
