import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { editPortrait } from '#src/data/organisations/commands.ts';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import { type Organisation, organisationLimits, portraitSchema } from '#src/domain/organisation.ts';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './CityLayout.module.css';

type PortraitFormProps = {
  city: Organisation;
  onEnd: () => void;
};

/** For focal points: about, and links of the web, one on a line. What was typed survives a failure. */
export function PortraitForm({ city, onEnd }: PortraitFormProps) {
  const { t } = useTranslation('organisations');
  const client = useQueryClient();
  const [about, setAbout] = useState(city.about);
  const [typed, setTyped] = useState(city.links.join('\n'));
  const [wasTried, setWasTried] = useState(false);
  const aboutField = useRef<HTMLTextAreaElement>(null);
  const linksField = useRef<HTMLTextAreaElement>(null);
  const links = linksIn(typed);
  const wrong = links.find((link) => !v.is(portraitSchema.entries.links.item, link));
  const isTooLong = about.length > organisationLimits.about;
  const isTooMany = links.length > organisationLimits.links;

  const storing = useCommand(async () => {
    const portrait = { about: about.trim(), links };
    await editPortrait(database(), { organisationId: city.id, ...portrait });
    client.setQueryData(organisationQuery(city.id).queryKey, { ...city, ...portrait });
    onEnd();
  });
  const isOffline = errorKindOf(storing.error) === 'offline';

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setWasTried(true);
        if (isTooLong) aboutField.current?.focus();
        else if (wrong !== undefined || isTooMany) linksField.current?.focus();
        else void storing.start();
      }}
    >
      <Textarea
        ref={aboutField}
        label={t('portrait.about')}
        description={t('portrait.aboutHint', { count: organisationLimits.about })}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        error={isTooLong && t('portrait.tooLong', { count: about.length - organisationLimits.about })}
        autosize
        minRows={5}
        maxRows={18}
        dir="auto"
        data-autofocus
      />
      <Textarea
        ref={linksField}
        label={t('portrait.links')}
        description={t('portrait.linksHint', { count: organisationLimits.links })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={
          wasTried &&
          (wrong === undefined
            ? isTooMany && t('portrait.tooMany', { count: organisationLimits.links })
            : t('portrait.noLink', { link: wrong }))
        }
        autosize
        minRows={2}
        maxRows={10}
        dir="ltr"
      />
      {storing.error !== undefined && (
        <p role="alert" className={classes.failure}>
          {t(isOffline ? 'portrait.offline' : 'portrait.failed')}
        </p>
      )}
      <div className={classes.acts}>
        <Button type="submit" loading={storing.isBusy}>
          {t('portrait.save')}
        </Button>
        <Button variant="default" onClick={onEnd}>
          {t('portrait.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What people leave out of an address is put in; what is no address of the web stays as it is, and is told. */
function linksIn(typed: string): string[] {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return [
    ...new Set(lines.map((line) => (/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(line) ? `https://${line}` : line))),
  ];
}
