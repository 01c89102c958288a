import { Anchor, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { canTendOrganisation } from '#src/domain/permissions.ts';
import classes from './CityLayout.module.css';
import { CitySection } from './CitySection.tsx';
import { PortraitForm } from './PortraitForm.tsx';

/** What a city says of itself and where to read on; its focal points change both here. */
export function CityPortrait({ city }: { city: Organisation }) {
  const { t } = useTranslation('organisations');
  const canEdit = canTendOrganisation(useActor(), city);
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const { about, links } = city;
  // The form is gone afterwards; focus goes back to what opened it.
  useEffect(() => {
    if (wasEditing.current && !isEditing) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  if (isEditing) {
    return (
      <CitySection title={t('portrait.title')}>
        <PortraitForm city={city} onEnd={() => setEditing(false)} />
      </CitySection>
    );
  }
  return (
    <CitySection
      title={t('portrait.title')}
      acts={
        canEdit && (
          <Button ref={edit} variant="default" size="sm" onClick={() => setEditing(true)}>
            {t('portrait.edit')}
          </Button>
        )
      }
    >
      {about === '' ? (
        <p className={classes.soft}>{t(canEdit ? 'portrait.nothingYours' : 'portrait.nothing')}</p>
      ) : (
        <p className={classes.text} dir="auto">
          {about}
        </p>
      )}
      {links.length > 0 && (
        <ul className={classes.links} aria-label={t('portrait.links')}>
          {links.map((link) => (
            <li key={link}>
              <Anchor href={link} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr" inherit>
                {shown(link)} <span className="portal-visually-hidden">{t('portrait.newTab')}</span>
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </CitySection>
  );
}

/** An address as people write it. */
function shown(link: string): string {
  return link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
